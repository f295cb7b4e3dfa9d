import { join } from 'node:path';
import { type CommandOutput, redocly } from '../document/load-document.ts';
import { cureFor } from './cures.ts';
import { findCircularReference } from './find-circular-reference.ts';

/** A fault at a line of a document. */
export interface Fault {
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Returns the lint's findings in documents of a project, without their consequences: references to an unreadable file
 * are not listed. The house rules demand everything that the generators need, so a document that the generators cannot
 * read has faults.
 */
export async function findFaults(
  sources: readonly string[],
  root: string,
): Promise<readonly Fault[]> {
  const args = ['lint', ...sources, '--format', 'codeclimate', '--max-problems', '1000'];
  const output = await redocly(args, root).catch((failure: CommandOutput) => failure);
  const found = readReports(output.stdout).flatMap((report) => withoutConsequences(report, root));
  const stopped = readFailure(output.stderr);
  if (stopped === undefined) return found;
  // One document has stopped the lint before the others.
  const failure = withoutConsequences(await locateFailure(stopped, root), root);
  const others = sources.slice(sources.indexOf(stopped.path) + 1);
  const rest = others.length === 0 ? [] : await findFaults(others, root);
  return [...found, ...failure, ...rest];
}

function withoutConsequences(faults: readonly Fault[], root: string): readonly Fault[] {
  const cause = CAUSES.find((pattern) => faults.some(({ message }) => pattern.test(message)));
  return faults.filter(({ message }) => cause?.test(message)).map((fault) => explain(fault, root));
}

/** Findings of each kind cause those of the kinds below. */
const CAUSES = [
  /^Failed to parse/u,
  /^Can't resolve/u,
  /^Expected type/u,
  /(?<!is not used.*)$/u,
  /./u,
];

interface Finding {
  readonly description: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** Returns a list for each document that has findings. */
function readReports(stdout: string): readonly (readonly Fault[])[] {
  const lists: readonly (readonly Finding[])[] = JSON.parse(
    `[${stdout.replaceAll(/^\](?=\s*\[)/gmu, '],')}]`,
  );
  return lists.map((findings) =>
    findings.map(({ description, location }) => ({
      file: location.path.replaceAll('\\', '/'),
      line: location.lines.begin,
      message: description,
    })),
  );
}

interface Failure {
  /** As the lint was given it. */
  readonly path: string;
  readonly message: string;
}

/** The lint fails on a document with an unreadable root or with circular references. */
function readFailure(stderr: string): Failure | undefined {
  const failure = /(?:when processing|API description at) (?<path>.+):\s+- (?<message>.+)/u;
  const { path, message } = failure.exec(stderr)?.groups ?? {};
  return path === undefined || message === undefined ? undefined : { path, message };
}

async function locateFailure({ path, message }: Failure, root: string): Promise<readonly Fault[]> {
  if (message.includes('circular')) return findCircularReference(root);
  const line = Number(/\((\d+):\d+\)$/u.exec(message)?.[1] ?? 1);
  return [{ file: path, line, message }];
}

/** Returns one line, without folders of this machine, and with the remedy. */
function explain({ file, line, message }: Fault, root: string): Fault {
  const plain = message
    .replace(/ in "[^"]+" \(\d+:\d+\)$/u, '')
    .replaceAll(join(root, '/'), '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/\.?\s*$/u, '.');
  const cure = cureFor(plain);
  return { file, line, message: cure === undefined ? plain : `${plain} ${cure}` };
}
