import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';

interface Result {
  readonly code: number;
  readonly stderr: string;
}

/** Runs the check as a package manager does. */
function check(agent: string | undefined, event: string): Promise<Result> {
  const env = { PATH: process.env.PATH, npm_config_user_agent: agent, npm_lifecycle_event: event };
  const script = join(repositoryRoot, 'scripts/require-pnpm.js');
  return promisify(execFile)(process.execPath, [script], { env }).then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }: Result) => ({ code, stderr }),
  );
}

test('pnpm 12 may go on', async () => {
  const agent = 'pnpm/12.21.0 npm/? node/v20.20.2 linux x64';

  expect(await check(agent, 'prestart')).toEqual({ code: 0, stderr: '' });
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
