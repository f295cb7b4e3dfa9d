import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toolOf } from './compilers.ts';
import { copyTraced } from './copy-traced.ts';
import { createProject } from './create-project.ts';
import type { Packed } from './pack-packages.ts';
import { run } from './run-command.ts';

const ESBUILD = toolOf('esbuild/bin/esbuild');

/** Shows that what is packed works as one file, and as the files that a tracer finds. */
export function testBundling(packed: () => Packed): void {
  let folder = '';
  let shop = '';

  beforeAll(async () => {
    // By its real name, as the tracer has it.
    folder = await realpath(await mkdtemp(join(tmpdir(), 'bundling-')));
    shop = join(folder, 'shop');
    await createProject(shop, packed(), [
      '@cashfree-rest/client',
      '@cashfree-rest/server',
      'ajv',
      'express',
      'serverless-http',
    ]);
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** A folder outside the project: what runs there finds no package. */
  async function anEmptyFolder(name: string): Promise<string> {
    const path = join(folder, name);
    await mkdir(path);
    return path;
  }

  const bundle = (...args: readonly string[]) =>
    run(
      process.execPath,
      [ESBUILD, '--bundle', '--platform=node', '--log-level=warning', ...args],
      shop,
    );

  const formats: readonly (readonly [string, string, readonly string[]])[] = [
    ['CommonJS', 'bundle.cjs', ['--format=cjs', '--minify']],
    [
      'ES modules, with the banner that esbuild documents for what Express requires',
      'bundle.mjs',
      [
        '--format=esm',
        "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      ],
    ],
  ];

  test.each(sampleOf(formats, 1))(
    'esbuild makes one file of client and server that runs alone: %s',
    async (_, file, args) => {
      const alone = await anEmptyFolder(file.replace('.', '-'));

      const warnings = await bundle('call-server.js', `--outfile=${join(alone, file)}`, ...args);

      expect(warnings).toBe('');
      expect(await run(process.execPath, [file], alone)).toBe('called\n');
    },
  );

  // To trace takes seconds, and the file above has most of what Lambda's has.
  if (IS_LONG_RUN) {
    const programs = [
      ['the client needs', 'import-client.js', ''],
      ['client and server need', 'call-server.js', 'called\n'],
    ] as const;

    test.each(programs)('nft finds every file that %s', async (_, program, printed) => {
      const alone = await anEmptyFolder(program.replace('.', '-'));

      const traced = await copyTraced(join(shop, program), alone);

      expect(await run(process.execPath, [traced], dirname(traced))).toBe(printed);
    });

    test('a bundled stub answers the events of a Lambda function', async () => {
      const alone = await anEmptyFolder('lambda');
      const output = `--outfile=${join(alone, 'lambda.cjs')}`;

      await bundle('lambda.js', output, '--format=cjs');

      expect(await run(process.execPath, [join(shop, 'call-lambda.cjs')], alone)).toBe('called\n');
    });
  }
}
