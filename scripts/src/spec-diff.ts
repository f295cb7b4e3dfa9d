import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { CommandError } from './document/command-error.ts';
import { loadDocument, repositoryRoot } from './document/load-document.ts';
import type { JsonObject } from './document/normalize-document.ts';
import { runCommand } from './faults/run-command.ts';
import { IMPACTS } from './releases/change.ts';
import { compareDocuments } from './releases/compare-documents.ts';
import { isAtLeast, neededVersion, versionOf } from './releases/needed-version.ts';

const RELEASED = 'openapi/released';
const BUNDLED = 'generated/contract/src/document.json';

await runCommand(async () => {
  const [reference] = parseArgs({ allowPositionals: true }).positionals;
  const base = reference === undefined ? await lastReleased() : await atReference(reference);
  const revision = await loadDocument();
  const changes = await compareDocuments(base.document, revision);

  for (const { impact, place, reason } of changes)
    print(`${impact.padEnd(5)}  ${place}\n       ${reason}`);
  const counts = IMPACTS.map(
    (impact) => `${changes.filter((change) => change.impact === impact).length} ${impact}`,
  );
  print(`${counts.join(', ')} since ${base.name}`);

  const version = versionOf(revision);
  const needed = neededVersion(versionOf(base.document), changes);
  // Between releases the version counts from the last release, not from later commits.
  if (reference === undefined && !isAtLeast(version, needed)) {
    print(`These changes make ${base.name} ${needed}, but info.version in openapi/openapi.yaml is ${version}.
Undo them, or set info.version to ${needed} and run "pnpm generate".`);
    process.exitCode = 1;
  }
});

interface Base {
  readonly name: string;
  readonly document: JsonObject;
}

/** Returns the document of the highest version in `openapi/released/`. */
async function lastReleased(): Promise<Base> {
  const files = (await readdir(join(repositoryRoot, RELEASED))).filter((name) =>
    name.endsWith('.json'),
  );
  const collator = new Intl.Collator('en', { numeric: true });
  const name = files.sort(collator.compare).at(-1);
  if (name === undefined) throw new CommandError(`${RELEASED} holds no document`);
  const text = await readFile(join(repositoryRoot, RELEASED, name), 'utf8');
  return { name: name.replace(/\.json$/u, ''), document: JSON.parse(text) };
}

/** Returns the bundled document as committed at a tag, branch or commit. */
async function atReference(name: string): Promise<Base> {
  const args = ['show', `${name}:${BUNDLED}`];
  const options = { cwd: repositoryRoot, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)('git', args, options).catch(() => {
    throw new CommandError(
      `git knows no ${BUNDLED} at "${name}": name a tag, a branch or a commit`,
    );
  });
  return { name, document: JSON.parse(stdout) };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
