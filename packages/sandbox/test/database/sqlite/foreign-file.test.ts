import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { failToStart } from '../../start-process.ts';

test('a file with tables of another program is refused, and not a byte of it changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-foreign-'));
  const file = join(folder, 'places.sqlite');
  const other = new DatabaseSync(file);
  other.exec("create table places (url text); insert into places values ('https://shop.example')");
  other.close();
  const digest = async () =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  const before = await digest();

  const { code, output } = await failToStart({ SANDBOX_DATABASE: file });

  const [after, files] = [await digest(), await readdir(folder)];
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(output).toBe(
    `SANDBOX_DATABASE: ${file} cannot be used: it holds the tables of another program. ` +
      'Give the sandbox a file of its own.\n',
  );
  expect([after, files]).toEqual([before, ['places.sqlite']]);
});
