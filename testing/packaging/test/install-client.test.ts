import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { packInstalled } from './pack-installed.ts';
import { run } from './run-command.ts';

// To build and pack takes minutes on a slow machine.
jest.setTimeout(600_000);

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let project = '';

beforeAll(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'install-client-')));
});

afterAll(() => rm(project, { recursive: true }));

/** The lines for a shell that install the client. */
async function installation(path: string): Promise<string> {
  const text = await readFile(join(ROOT, path), 'utf8');
  return /^```sh\n(CLONE=.*?)^```$/msu.exec(text)?.[1] ?? '';
}

async function scriptsOf(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(ROOT, `packages/${name}/package.json`), 'utf8')).scripts;
}

/** Packs what the registry would give, so that the test needs none. */
async function packOthers(folder: string): Promise<void> {
  const client = join(ROOT, 'packages/client/node_modules/openapi-fetch');
  const home = await realpath(client);
  for (const path of [home, join(home, '../openapi-typescript-helpers')]) {
    await packInstalled(await realpath(path), folder);
  }
}

test('the lines of "Getting started" install the client in a project of the reader', async () => {
  const lines = await installation('docs/guides/01-getting-started.md');
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await mkdir(join(project, 'packed'));
  await packOthers(join(project, 'packed'));
  const program = lines.replace('CLONE=../cashfree-rest', `CLONE='${ROOT}'`);

  // The scripts of the packages compile each of them again, which the build has done.
  const asBuilt = IS_LONG_RUN ? '' : 'export pnpm_config_ignore_scripts=true\n';
  await run('sh', ['-ec', `export npm_config_offline=true\n${asBuilt}${program}`], project);

  await writeFile(
    join(project, 'ask.js'),
    `import { createClient } from '@cashfree-rest/client';
     const client = createClient({ appId: 'a', secretKey: 's', baseUrl: 'http://localhost:4010' });
     console.log(typeof client.orders.create);`,
  );
  expect(program).not.toBe(lines);
  expect(await run(process.execPath, ['ask.js'], project)).toBe('function\n');
});

test('the README of the client has the same lines', async () => {
  expect(await installation('packages/client/README.md')).toBe(
    await installation('docs/guides/01-getting-started.md'),
  );
});

// Packs once more what the lines above do.
if (IS_LONG_RUN) {
  test('the lines of the server’s README pack the client too, for its proxies', async () => {
    const [pack = ''] = (await installation('packages/server/README.md')).split('npm install');
    const folder = join(project, 'backend');
    await mkdir(folder);
    const program = pack.replace('CLONE=../cashfree-rest', `CLONE='${ROOT}'`);

    // The scripts of the packages would compile each of them again; those of the client and of core have run above.
    await run('sh', ['-ec', `export pnpm_config_ignore_scripts=true\n${program}`], folder);

    expect(
      (await readdir(join(folder, 'packed'))).map((file) => file.replace(/-\d.*/u, '')),
    ).toEqual(expect.arrayContaining(['cashfree-rest-client', 'cashfree-rest-server']));
    expect(await scriptsOf('server')).toEqual(await scriptsOf('core'));
  });
}
