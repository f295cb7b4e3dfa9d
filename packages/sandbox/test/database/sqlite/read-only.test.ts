import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../../src/database/open-database.ts';
import { failToStart } from '../../start-process.ts';

/** Takes from root what lets it ignore permissions. */
const OBEDIENT =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
const canObey =
  OBEDIENT.length === 0 || spawnSync('setpriv', [...OBEDIENT.slice(1), 'true']).status === 0;

(canObey ? test : test.skip).each([
  ['file', 'gateway.sqlite', 0o444],
  ['folder', '', 0o555],
] as const)('a read-only %s is named at the start', async (_, name, mode) => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-read-only-'));
  const file = join(folder, 'gateway.sqlite');
  await (await openDatabase(file)).destroy();
  const forbidden = join(folder, name);
  await chmod(forbidden, mode);

  const { code, output } = await failToStart({ SANDBOX_DATABASE: file }, { through: OBEDIENT });

  await chmod(forbidden, 0o755);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(output).toBe(
    `SANDBOX_DATABASE: ${file} cannot be used: ${forbidden} is read-only (EACCES). ` +
      'Let the sandbox write to the file and its folder.\n',
  );
});
