import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROCESS = fileURLToPath(new URL('../stub/contestant-process.js', import.meta.url));

/** Bundles the contestants of the stub as the sandbox is bundled, and returns the program that runs one. */
export async function bundleContestants(folder: string): Promise<string> {
  await build({
    entryPoints: [PROCESS],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    minifySyntax: true,
    // Modules of CommonJS among the bundled ones call it.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return join(folder, 'contestant-process.mjs');
}
