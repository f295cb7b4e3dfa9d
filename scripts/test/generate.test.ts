import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';
import { describeDrift } from '../src/emit/files/compare-files.ts';
import { correctDrift, findDrift, type ProjectOutput } from '../src/emit/files/project-output.ts';
import { copyProject, type ProjectCopy } from './copy-project.ts';

const STRAYS = [
  '.DS_Store',
  'client/src/.DS_Store',
  'client/Thumbs.db',
  'client/src/.index.ts.swp',
];

/** Folders that hold what is generated, and in some beside it what people write. */
const FOLDERS = ['generated', 'docs/vectors', 'docs/guides', 'docs/pictures'];

/** What is committed below a folder, as if all of it were generated. */
async function committed(folder: string): Promise<ProjectOutput> {
  const empty = { folder, files: [], isOurs: () => true };
  const { extra } = await findDrift(empty, repositoryRoot);
  const files = extra.map(async (path) => {
    return { path, content: await readFile(join(repositoryRoot, folder, path), 'utf8') };
  });
  return { ...empty, files: await Promise.all(files) };
}

const outputs = await Promise.all(FOLDERS.map(committed));

/** A copy of what `pnpm generate` reads and writes. */
describe('a project', () => {
  let project: ProjectCopy;
  const order = 'openapi/shared/fields.yaml#/OrderId';
  const generated = (path: string) => join(project.folder, 'generated', path);
  const addStrays = () => Promise.all(STRAYS.map((path) => writeFile(generated(path), 'stray')));

  /** How the copy differs from what is committed. */
  const driftOf = async () => {
    const drifts = await Promise.all(outputs.map((output) => findDrift(output, project.folder)));
    return drifts.flatMap(describeDrift);
  };

  const correct = async () => {
    for (const output of outputs)
      await correctDrift(output, await findDrift(output, project.folder), project.folder);
  };

  /** Puts drift of every kind into the copy, beside files that are none. */
  const spoil = async () => {
    await addStrays();
    await project.edit('generated/client/src/index.ts', /$/u, '// by hand\n');
    await project.edit('docs/vectors/payment-results.json', '"valid":true', '"valid":false');
    await project.edit('docs/vectors/verify.mjs', /[\s\S]+/u, '// by hand');
    await project.edit('docs/pictures/system.svg', '<svg', '<svg id="hand"');
    await project.edit('docs/guides/03-orders-and-payment-page.md', '1. `createOrder`', '1. `pay`');
    await writeFile(generated('server/src/extra.ts'), '');
    await rm(generated('reference'), { recursive: true });
    await project.edit(order, '{1,50}', '{1,49}');
  };

  beforeAll(async () => {
    project = await copyProject();
  });

  // The next test finds it as it was copied.
  afterEach(async () => {
    await project.restore();
    await correct();
  });

  afterAll(() => project.remove());

  test('is as it was committed, beside files of desktops and editors', async () => {
    await addStrays();

    expect(await driftOf()).toEqual([]);
  });

  test('has a command that lists with --check what is missing, extra and different', async () => {
    await spoil();

    const check = await project.run('generate', '--check');

    expect(check.code).toBe(1);
    expect(check.stdout).toContain('missing reference/redoc.html\n');
    expect(check.stdout).toContain('extra server/src/extra.ts\n');
    expect(check.stdout).toContain('different client/src/index.ts\n');
    expect(check.stdout).toContain('different contract/src/document.json\n');
    expect(check.stdout).toContain('different payment-results.json\n');
    expect(check.stdout).toContain('different system.svg\n');
    expect(check.stdout).toContain('different 03-orders-and-payment-page.md\n');
    expect(check.stdout).toContain('pnpm generate');
    expect(check.stdout.match(/^extra .*$/gmu)).toEqual(['extra server/src/extra.ts']);
    // People write the program beside the vectors.
    expect(check.stdout).not.toContain('verify.mjs');
    // It has corrected nothing.
    expect(await readFile(generated('server/src/extra.ts'), 'utf8')).toBe('');
  });

  test('is corrected, and keeps files of desktops and editors', async () => {
    await spoil();

    await correct();

    expect(await driftOf()).toEqual([]);
    for (const path of STRAYS) expect(await readFile(generated(path), 'utf8')).toBe('stray');
  });

  // The short run shows both halves of it: the command that finds drift, and the function that corrects it.
  if (IS_LONG_RUN)
    test('has a command that corrects what it lists', async () => {
      await spoil();
      await project.edit(order, '{1,49}', '{1,50}');

      const written = await project.run('generate');

      expect(written.code).toBe(0);
      // All is as it was committed, but for the program beside the vectors, which is left alone.
      expect(await driftOf()).toEqual(['different verify.mjs']);
      for (const path of STRAYS) expect(await readFile(generated(path), 'utf8')).toBe('stray');
    });

  test('gets everything anew where generated/ is gone', async () => {
    await rm(generated(''), { recursive: true });

    await correct();

    expect(await driftOf()).toEqual([]);
    expect(await readFile(generated('contract/src/document.json'), 'utf8')).toBe(
      await readFile(join(repositoryRoot, 'generated/contract/src/document.json'), 'utf8'),
    );
  });
});
