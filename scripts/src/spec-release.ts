import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDocument, repositoryRoot } from './load-document.ts';
import { objectAt } from './normalize-document.ts';

/** Keeps the document as it stands as the one that later changes are held against. Released once, never rewritten. */
const document = await loadDocument();
const version = String(objectAt(document, 'info').version);
const folder = join(repositoryRoot, 'openapi/released');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, `${version}.json`), `${JSON.stringify(document, null, 2)}\n`, {
  flag: 'wx',
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error;
  throw new Error(`${version} is released already: count up info.version`);
});
process.stdout.write(`released openapi/released/${version}.json\n`);
