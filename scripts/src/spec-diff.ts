import { parseArgs } from 'node:util';
import { loadDocument, repositoryRoot } from './document/load-document.ts';
import { runCommand } from './faults/run-command.ts';
import { compareDocuments } from './releases/compare-documents.ts';
import { describeChanges } from './releases/describe-changes.ts';
import { atReference, lastReleased } from './releases/find-release.ts';

await runCommand(async () => {
  const [reference] = parseArgs({ allowPositionals: true }).positionals;
  const base =
    reference === undefined
      ? await lastReleased(repositoryRoot)
      : await atReference(reference, repositoryRoot);
  const document = await loadDocument();
  const changes = await compareDocuments(base.document, document);
  const { lines, remedy } = describeChanges(base, document, changes);
  print(lines.join('\n'));
  // Between releases the version counts from the last release, not from later commits.
  if (reference === undefined && remedy !== undefined) {
    print(remedy);
    process.exitCode = 1;
  }
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
