import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { COMPILERS, toolOf } from './compilers.ts';
import { createProject } from './create-project.ts';
import { packPackages } from './pack-packages.ts';
import { failToRun, run } from './run-command.ts';
import { writeSamples } from './write-samples.ts';

// To build and pack everything takes minutes on a slow machine.
jest.setTimeout(600_000);

let folder = '';
let samples = '';
let written: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  samples = join(folder, 'project/samples');
  await createProject(join(folder, 'project'), await packPackages(folder), [
    ...['@cashfree-rest/client', '@cashfree-rest/core', '@cashfree-rest/server'],
    ...['@types/express', '@types/node', 'express'],
  ]);
  written = await writeSamples(samples);
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(sampleOf(COMPILERS, 1))('TypeScript %s', (_, name, flags) => {
  const command = [toolOf(`${name}/bin/tsc`), '--pretty', 'false', ...flags];

  test('compiles the samples of all READMEs and guides as they stand', async () => {
    await run(process.execPath, command, samples);

    expect(written).toContain('README-1.ts');
    expect(written).toContain('packages-server-README-3.ts');
    expect(written).toContain('docs-guides-11-implementing-the-stub-1.ts');
  });

  test('knows what a merchant is in the first sample of the stub', async () => {
    const file = join(samples, 'packages-server-README-1.ts');
    const sample = await readFile(file, 'utf8');
    await writeFile(file, sample.replace('(merchant, body)', '(merchant.unknown, body)'));

    const output = await failToRun(process.execPath, command, samples);

    await writeFile(file, sample);
    expect(output).toContain("Property 'unknown' does not exist on type 'Merchant'");
  });
});
