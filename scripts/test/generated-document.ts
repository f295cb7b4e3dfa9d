import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../src/document/load-document.ts';
import type { JsonObject } from '../src/document/normalize-document.ts';

/**
 * Returns a document as `pnpm generate` has bundled it. That takes a hundredth of the time of bundling, and
 * `generate.test.ts` shows that it is the same.
 */
export async function readGenerated(name: 'contract' | 'sandbox'): Promise<JsonObject> {
  const path = join(repositoryRoot, 'generated', name, 'src/document.json');
  return JSON.parse(await readFile(path, 'utf8'));
}
