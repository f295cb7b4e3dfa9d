import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';
import { emitOutputs } from '../src/emit/emit-outputs.ts';
import { describeDrift } from '../src/emit/files/compare-files.ts';
import { correctDrift, findDrift } from '../src/emit/files/project-output.ts';
import { copyProject, type ProjectCopy } from './copy-project.ts';

const STRAYS = [
  '.DS_Store',
  'client/src/.DS_Store',
  'client/Thumbs.db',
  'client/src/.index.ts.swp',
];

/** What the documents generate. */
const outputs = await emitOutputs(repositoryRoot);

/** A copy of what `pnpm generate` reads and writes. */
describe('a project', () => {
  let project: ProjectCopy;
  const generated = (path: string) => join(project.folder, 'generated', path);
  const addStrays = () => Promise.all(STRAYS.map((path) => writeFile(generated(path), 'stray')));

  const driftOf = async () => {
    const drifts = await Promise.all(outputs.map((output) => findDrift(output, project.folder)));
    return drifts.flatMap(describeDrift);
  };

  const correct = async () => {
    for (const output of outputs) {
      await correctDrift(output, await findDrift(output, project.folder), project.folder);
    }
  };

  beforeAll(async () => {
    project = await copyProject();
  });

  // The next test finds it as it was copied.
  afterEach(() => correct());

  afterAll(() => project.remove());

  test('is as it was committed, beside files of desktops and editors', async () => {
    await addStrays();

    expect(await driftOf()).toEqual([]);
  });

  test('has a command that lists what is missing, extra and different with --check, and corrects it without', async () => {
    const order = 'openapi/shared/fields.yaml#/OrderId';
    const wanted = await readFile(generated('client/src/index.ts'), 'utf8');
    await addStrays();
    await writeFile(generated('client/src/index.ts'), `${wanted}// by hand\n`);
    await writeFile(generated('server/src/extra.ts'), '');
    await rm(generated('reference'), { recursive: true });
    await project.edit(order, '{1,50}', '{1,49}');

    const check = await project.run('generate', '--check');
    await project.edit(order, '{1,49}', '{1,50}');
    const written = await project.run('generate');

    expect(check.code).toBe(1);
    expect(check.stdout).toContain('missing reference/redoc.html\n');
    expect(check.stdout).toContain('extra server/src/extra.ts\n');
    expect(check.stdout).toContain('different client/src/index.ts\n');
    expect(check.stdout).toContain('different contract/src/document.json\n');
    expect(check.stdout).toContain('pnpm generate');
    expect(written.code).toBe(0);
    expect(await driftOf()).toEqual([]);
    for (const path of STRAYS) expect(await readFile(generated(path), 'utf8')).toBe('stray');
  });

  test('has vectors that are compared and corrected alike, and the programs beside them are left alone', async () => {
    const vectors = join(project.folder, 'docs/vectors/payment-results.json');
    const program = join(project.folder, 'docs/vectors/verify.mjs');
    const wanted = await readFile(vectors, 'utf8');
    await writeFile(vectors, wanted.replace('"valid":true', '"valid":false'));
    await writeFile(program, '// by hand');

    const drift = await driftOf();
    await correct();

    expect(drift).toEqual(['different payment-results.json']);
    expect(await readFile(vectors, 'utf8')).toBe(wanted);
    expect(await readFile(program, 'utf8')).toBe('// by hand');
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
