import { execFile, spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';

interface Result {
  readonly code: number;
  readonly stderr: string;
}

const PNPM = 'pnpm/12.21.0 npm/? node/v20.20.2 linux x64';

/** Takes from root what lets it ignore permissions. */
const OBEDIENT = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override'] : [];
const canObey =
  OBEDIENT.length === 0 || spawnSync('setpriv', [...OBEDIENT.slice(1), 'true']).status === 0;

/** Runs the check as a package manager does. */
function check(
  agent: string | undefined,
  event: string,
  root: string = repositoryRoot,
): Promise<Result> {
  const env = { PATH: process.env.PATH, npm_config_user_agent: agent, npm_lifecycle_event: event };
  const script = join(root, 'scripts/require-pnpm.js');
  const [program = '', ...args] = [...(root === repositoryRoot ? [] : OBEDIENT), process.execPath];
  return promisify(execFile)(program, [...args, script], { env }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: Result) => ({ code, stderr }),
  );
}

test('pnpm 12 may go on', async () => {
  expect(await check(PNPM, 'prestart')).toEqual({ code: 0, stderr: '' });
});

test.each([
  ['npm/11.19.1 node/v20.20.2 linux x64 workspaces/false', 'prestart', 'npm 11', 'start'],
  ['yarn/1.22.22 npm/? node/v20.20.2 linux x64', 'pretest', 'yarn 1', 'test'],
  ['pnpm/9.15.9 npm/? node/v20.20.2 linux x64', 'pretest', 'pnpm 9', 'test'],
  ['pnpm/10.34.9 npm/? node/v20.20.2 linux x64', 'pnpm:devPreinstall', 'pnpm 10', 'start'],
  [undefined, 'prestart', 'another package manager', 'start'],
])('%s is refused by one sentence that says what to run', async (agent, event, name, command) => {
  expect(await check(agent, event)).toEqual({
    code: 1,
    stderr: `This repository is set up by pnpm 12, not by ${name}. Run: npx --yes pnpm@12 ${command}\n`,
  });
});

(canObey ? describe : describe.skip)('of a clone that another user owns', () => {
  test.each([
    ['pnpm:devPreinstall', '.'],
    ['prebuild', '.'],
    ['pretest', 'node_modules'],
  ])('%s is refused by one sentence that names the read-only folder', async (event, folder) => {
    const { code, stderr, readOnly } = await checkReadOnly(event, folder);

    expect(code).toBe(1);
    expect(stderr).toBe(
      `You cannot write to ${readOnly}, where the installation and the build write. ` +
        'Clone the repository into a folder of your own, or let the owner of this one give it to you.\n',
    );
  });

  test('what is built may start', async () => {
    expect(await checkReadOnly('prestart', '.')).toMatchObject({ code: 0, stderr: '' });
  });
});

async function checkReadOnly(event: string, folder: string) {
  const root = await mkdtemp(join(tmpdir(), 'read-only-'));
  const readOnly = join(root, folder);
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await cp(join(repositoryRoot, 'scripts/require-pnpm.js'), join(root, 'scripts/require-pnpm.js'));
  await chmod(readOnly, 0o555);
  try {
    return { ...(await check(PNPM, event, root)), readOnly };
  } finally {
    await chmod(readOnly, 0o755);
    await rm(root, { recursive: true });
  }
}
