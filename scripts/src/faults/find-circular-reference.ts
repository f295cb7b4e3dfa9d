import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './find-faults.ts';

/** An entry, or a file, that is only a reference to another one. */
interface Link {
  readonly target: string;
  readonly line: number;
}

/** Finds the entries below `openapi/` that refer to each other in a circle and so define nothing. */
export async function findCircularReference(root: string): Promise<readonly Fault[]> {
  const folder = join(root, 'openapi');
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
  const lists = await Promise.all(
    paths.map(async (path) => readLinks(path, await readFile(path, 'utf8'))),
  );
  const links = new Map(lists.flat());
  return [...links]
    .filter(([place]) => leadsBack(place, links))
    .map(([place, { target, line }]) => ({
      file: fromRoot(root, place.replace(/#.*$/u, '')),
      line,
      message: `the $ref leads round in a circle, by way of ${fromRoot(root, target)}: write the schema in one of the places`,
    }));
}

/** Returns each link of a file with its place: `<path>#/OrderId`, or `<path>` if the link is the whole file. */
function readLinks(path: string, text: string): readonly (readonly [string, Link])[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  if (!isMap(contents)) return [];
  const nodes: readonly (readonly [string, unknown])[] = [
    [path, contents],
    ...contents.items.map(
      ({ key, value }) => [`${path}#/${isScalar(key) ? key.value : ''}`, value] as const,
    ),
  ];
  return nodes.flatMap(([place, node]) => {
    const reference = isMap(node) ? node.get('$ref') : undefined;
    if (!isMap(node) || typeof reference !== 'string') return [];
    const [file = '', pointer = ''] = reference.split('#');
    const target = file === '' ? path : resolve(dirname(path), file);
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    return [[place, { target: pointer === '' ? target : `${target}#${pointer}`, line }] as const];
  });
}

function leadsBack(start: string, links: ReadonlyMap<string, Link>): boolean {
  const passed = new Set<string>();
  for (let place = links.get(start)?.target; place !== undefined; ) {
    if (place === start) return true;
    if (passed.has(place)) return false;
    passed.add(place);
    place = links.get(place)?.target;
  }
  return false;
}

function fromRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
