import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { repositoryRoot } from '../document/load-document.ts';
import type { Fault } from './find-faults.ts';

/** A file that is nothing but a reference to another one. */
interface Link {
  readonly target: string;
  readonly line: number;
}

/** The files below `openapi/` that refer to each other in a circle, so that none of them says anything. */
export async function findCircularReference(): Promise<readonly Fault[]> {
  const folder = join(repositoryRoot, 'openapi');
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
  const links = new Map<string, Link>();
  for (const path of paths) {
    const link = readLink(path, await readFile(path, 'utf8'));
    if (link !== undefined) links.set(path, link);
  }
  return [...links]
    .filter(([path]) => leadsBack(path, links))
    .map(([path, { target, line }]) => ({
      file: fromRoot(path),
      line,
      message: `the $ref leads round in a circle, by way of ${fromRoot(target)}: write the schema in one of the files`,
    }));
}

function readLink(path: string, text: string): Link | undefined {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const reference: unknown = isMap(contents) ? contents.get('$ref') : undefined;
  if (typeof reference !== 'string') return undefined;
  const [file = ''] = reference.split('#');
  const target = file === '' ? path : resolve(dirname(path), file);
  return { target, line: lines.linePos(contents?.range[0] ?? 0).line };
}

function leadsBack(start: string, links: ReadonlyMap<string, Link>): boolean {
  const passed = new Set<string>();
  for (let path = links.get(start)?.target; path !== undefined; path = links.get(path)?.target) {
    if (path === start) return true;
    if (passed.has(path)) return false;
    passed.add(path);
  }
  return false;
}

function fromRoot(path: string): string {
  return relative(repositoryRoot, path).split(sep).join('/');
}
