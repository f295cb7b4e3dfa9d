import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMPILERS, toolOf } from './compilers.ts';
import { createProject } from './create-project.ts';
import type { Packed } from './pack-packages.ts';
import { failToRun } from './run-command.ts';
import { writeSamples } from './write-samples.ts';

/** Shows that the samples of our texts compile against what is packed. */
export function testSamples(packed: () => Packed): void {
  let folder = '';
  let samples = '';
  let written: readonly string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samples-'));
    samples = join(folder, 'project/samples');
    await createProject(join(folder, 'project'), packed(), [
      '@cashfree-rest/client',
      '@cashfree-rest/core',
      '@cashfree-rest/server',
      '@types/express',
      '@types/node',
      'express',
    ]);
    written = await writeSamples(samples);
  });

  afterAll(() => rm(folder, { recursive: true }));

  describe.each(sampleOf(COMPILERS, 1))('TypeScript %s', (_, name, flags) => {
    const command = [toolOf(`${name}/bin/tsc`), '--pretty', 'false', ...flags];

    test('compiles the samples of all READMEs and guides as they stand, and knows what a merchant is', async () => {
      const sample = await readFile(join(samples, 'packages-server-README-1.ts'), 'utf8');
      await writeFile(
        join(samples, 'mistaken.ts'),
        sample.replace('(merchant, body)', '(merchant.unknown, body)'),
      );

      const output = await failToRun(process.execPath, command, samples);

      expect(output.match(/^.*: error .*$/gmu)).toEqual([
        expect.stringMatching(
          /^mistaken\.ts.* Property 'unknown' does not exist on type 'Merchant'/u,
        ),
      ]);
      expect(written).toContain('README-1.ts');
      expect(written).toContain('packages-server-README-3.ts');
      expect(written).toContain('docs-guides-11-implementing-the-stub-1.ts');
    });
  });
}
