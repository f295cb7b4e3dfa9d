import { relative } from 'node:path';
import { type CommandOutput, redocly, repositoryRoot } from '../document/load-document.ts';
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
 * Returns the lint's findings without their consequences: references to an unreadable file are not listed. The house
 * rules demand everything that the generators need, so a document that the generators cannot read has faults.
 */
export async function findFaults(source: string): Promise<readonly Fault[]> {
  const args = ['lint', source, '--format', 'codeclimate', '--max-problems', '1000'];
  const output = await redocly(args, repositoryRoot).catch((failure: CommandOutput) => failure);
  const faults = readFindings(output.stdout) ?? (await readFailure(output.stderr));
  const cause = CAUSES.find((pattern) => faults.some(({ message }) => pattern.test(message)));
  return faults.filter(({ message }) => cause?.test(message)).map(explain);
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

function readFindings(stdout: string): readonly Fault[] | undefined {
  if (!stdout.startsWith('[')) return undefined;
  return (JSON.parse(stdout) as readonly Finding[]).map(({ description, location }) => ({
    file: location.path.replaceAll('\\', '/'),
    line: location.lines.begin,
    message: description,
  }));
}

/** The lint fails on a document with an unreadable root or with circular references. */
async function readFailure(stderr: string): Promise<readonly Fault[]> {
  const failure = /(?:when processing|API description at) (?<path>.+):\s+- (?<message>.+)/u;
  const { path, message } = failure.exec(stderr)?.groups ?? {};
  if (path === undefined || message === undefined) return [];
  if (message.includes('circular')) return findCircularReference();
  const line = Number(/\((\d+):\d+\)$/u.exec(message)?.[1] ?? 1);
  return [{ file: relative(repositoryRoot, path), line, message }];
}

/** Returns one line, without folders of this machine, and with the remedy. */
function explain({ file, line, message }: Fault): Fault {
  const plain = message
    .replace(/ in "[^"]+" \(\d+:\d+\)$/u, '')
    .replaceAll(repositoryRoot, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/\.?\s*$/u, '.');
  const cure = cureFor(plain);
  return { file, line, message: cure === undefined ? plain : `${plain} ${cure}` };
}
