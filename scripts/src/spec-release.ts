import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from './document/command-error.ts';
import { loadDocument, repositoryRoot } from './document/load-document.ts';
import { runCommand } from './faults/run-command.ts';
import { versionOf } from './releases/needed-version.ts';

/** Stores the current document as the one that later changes are compared with. A released file is never rewritten. */
await runCommand(async () => {
  const document = await loadDocument();
  const version = versionOf(document);
  const folder = join(repositoryRoot, 'openapi/released');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${version}.json`), `${JSON.stringify(document, null, 2)}\n`, {
    flag: 'wx',
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new CommandError(`${version} is released already: count up info.version`);
  });
  process.stdout.write(`released openapi/released/${version}.json\n`);
});
