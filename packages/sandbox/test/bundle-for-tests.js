import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '../../../scripts/write-bundle.js';
import { bundleSandbox } from '../bundle-sandbox.js';

/** Kysely as one module: Jest loads its 262 for each test file anew, a quarter of a second each time. */
export const KYSELY = fileURLToPath(
  new URL('../../../node_modules/.cache/cashfree-rest/kysely.mjs', import.meta.url),
);

/** Bundles what tests load, so that they run the sources as they are, even if the last build is older. */
export default async function bundleForTests() {
  await Promise.all([
    bundleSandbox(),
    writeBundle({
      entryPoints: { kysely: fileURLToPath(import.meta.resolve('kysely')) },
      outdir: dirname(KYSELY),
      outExtension: { '.js': '.mjs' },
      platform: 'node',
    }),
  ]);
}
