import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Bundles the built command as the published package does, once for the whole run, and leaves its path in
 * SANDBOX_TEST_CLI: one file starts in half the CPU time of its seven hundred modules, and tests start it a hundred times.
 */
export default async function bundleCli() {
  const entry = pathOf('../dist/cli.js');
  if (process.env.SANDBOX_TEST_CLI || !existsSync(entry)) return;
  // As deep below the package as its sources, which find other files by their own place.
  const outfile = pathOf(`../node_modules/.test-cli-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // The driver finds its binary beside itself; `pg` tries another one that is not installed.
    external: ['@photostructure/sqlite', 'pg-native'],
    // Modules of CommonJS among the bundled ones call it.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
    },
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  });
  process.env.SANDBOX_TEST_CLI = outfile;
}
