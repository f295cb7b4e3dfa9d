import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { copyProject, type ProjectCopy } from './copy-project.ts';

/** The real command on a copy of what it reads and writes. */
describe('pnpm generate', () => {
  let project: ProjectCopy;
  const SUCCESS = { code: 0, stdout: '', stderr: '' };
  const generated = (path: string) => join(project.folder, 'generated', path);
  const STRAYS = [
    '.DS_Store',
    'client/src/.DS_Store',
    'client/Thumbs.db',
    'client/src/.index.ts.swp',
  ];
  const addStrays = () => Promise.all(STRAYS.map((path) => writeFile(generated(path), 'stray')));
  const generate = (...args: string[]) => project.run('generate', ...args);

  beforeEach(async () => {
    project = await copyProject();
  });

  afterEach(() => project.remove());

  test('--check is content with what is committed, beside files of desktops and editors', async () => {
    await addStrays();

    expect(await generate('--check')).toEqual(SUCCESS);
  });

  test('--check lists what is missing, extra and different, and the command; without --check it is corrected', async () => {
    const wanted = await readFile(generated('client/src/index.ts'), 'utf8');
    await addStrays();
    await writeFile(generated('client/src/index.ts'), `${wanted}// by hand\n`);
    await writeFile(generated('server/src/extra.ts'), '');
    await rm(generated('reference'), { recursive: true });

    const check = await generate('--check');
    const written = await generate();

    expect(check.code).toBe(1);
    expect(check.stdout).toContain('missing reference/redoc.html\n');
    expect(check.stdout).toContain('extra server/src/extra.ts\n');
    expect(check.stdout).toContain('different client/src/index.ts\n');
    expect(check.stdout).toContain('pnpm generate');
    expect(written.code).toBe(0);
    expect(await readFile(generated('client/src/index.ts'), 'utf8')).toBe(wanted);
    for (const path of STRAYS) expect(await readFile(generated(path), 'utf8')).toBe('stray');
  });

  test('--check and no --check treat the vectors alike, and leave the programs beside them alone', async () => {
    const vectors = join(project.folder, 'docs/vectors/payment-results.json');
    const program = join(project.folder, 'docs/vectors/verify.mjs');
    const wanted = await readFile(vectors, 'utf8');
    await writeFile(vectors, wanted.replace('"valid":true', '"valid":false'));
    await writeFile(program, '// by hand');

    const check = await generate('--check');
    const written = await generate();

    expect(check.code).toBe(1);
    expect(check.stdout).toContain('different payment-results.json\n');
    expect(written.code).toBe(0);
    expect(await readFile(vectors, 'utf8')).toBe(wanted);
    expect(await readFile(program, 'utf8')).toBe('// by hand');
  });

  test('makes everything anew where generated/ is gone', async () => {
    await rm(generated(''), { recursive: true });

    await generate();

    expect(await generate('--check')).toEqual(SUCCESS);
  });

  test('a change of the document shows as drift', async () => {
    await project.edit('openapi/shared/fields.yaml#/OrderId', '{1,50}', '{1,49}');

    const { code, stdout } = await generate('--check');

    expect(code).toBe(1);
    expect(stdout).toContain('different contract/src/document.json');
  });
});
