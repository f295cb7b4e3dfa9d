import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/load-document.ts';

/** The real command on a copy of what it reads and writes. */
describe('pnpm generate', () => {
  let copy = '';

  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'generate-test-'));
    const filter = (source: string) => !/node_modules|[\\/]dist$/u.test(source);
    for (const folder of ['openapi', 'generated', 'scripts']) {
      await cp(join(repositoryRoot, folder), join(copy, folder), { recursive: true, filter });
    }
    for (const file of ['package.json', 'redocly.yaml', 'tsconfig.base.json']) {
      await cp(join(repositoryRoot, file), join(copy, file));
    }
    await symlink(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'));
    await symlink(join(repositoryRoot, 'scripts/node_modules'), join(copy, 'scripts/node_modules'));
  });

  afterEach(() => rm(copy, { recursive: true }));

  async function generate(...args: string[]): Promise<{ code: number; stdout: string }> {
    const cli = join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs');
    const command = [cli, join(copy, 'scripts/src/generate.ts'), ...args];
    return promisify(execFile)(process.execPath, command, { cwd: copy }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }) => ({ code, stdout }),
    );
  }

  test('--check is content with what is committed', async () => {
    expect(await generate('--check')).toEqual({ code: 0, stdout: '' });
  });

  test('--check lists what is missing, extra and different, and how to mend it; without --check it is mended', async () => {
    const wanted = await readFile(join(copy, 'generated/client/src/index.ts'), 'utf8');
    await writeFile(join(copy, 'generated/client/src/index.ts'), `${wanted}// by hand\n`);
    await writeFile(join(copy, 'generated/server/src/extra.ts'), '');
    await rm(join(copy, 'generated/reference'), { recursive: true });

    const check = await generate('--check');
    const mend = await generate();
    const again = await generate('--check');

    expect(check.code).toBe(1);
    expect(check.stdout).toContain('missing reference/redoc.html\n');
    expect(check.stdout).toContain('extra server/src/extra.ts\n');
    expect(check.stdout).toContain('different client/src/index.ts\n');
    expect(check.stdout).toContain('pnpm generate');
    expect(mend.code).toBe(0);
    expect(again).toEqual({ code: 0, stdout: '' });
    expect(await readFile(join(copy, 'generated/client/src/index.ts'), 'utf8')).toBe(wanted);
  });

  test('makes everything anew where generated/ is gone', async () => {
    await rm(join(copy, 'generated'), { recursive: true });

    await generate();

    expect(await generate('--check')).toEqual({ code: 0, stdout: '' });
  });

  test('a change of the document shows as drift', async () => {
    const path = join(copy, 'openapi/schemas/order-id.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('{1,50}', '{1,49}'));

    const { code, stdout } = await generate('--check');

    expect(code).toBe(1);
    expect(stdout).toContain('different contract/src/document.json');
  });
});
