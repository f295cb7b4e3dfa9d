import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redocly, repositoryRoot } from './load-document.ts';
import { asObject, isObject, type Json, type JsonObject, objectAt } from './normalize-document.ts';

/** What a release with a change has to count up, by semantic versioning. */
export type Impact = 'major' | 'minor' | 'patch';

export interface Change {
  readonly impact: Impact;
  /** JSON Pointer into the document. */
  readonly place: string;
  readonly reason: string;
}

/**
 * Lists what has changed from one bundled document to another. Redocly's diff rates what OpenAPI defines; our own
 * extensions, which clients and generators follow, it takes for prose, so those are compared here.
 */
export async function compareDocuments(
  base: JsonObject,
  revision: JsonObject,
): Promise<readonly Change[]> {
  const changes = [...(await redoclyChanges(base, revision)), ...extensionChanges(base, revision)];
  const order: readonly Impact[] = ['major', 'minor', 'patch'];
  return changes.sort((left, right) => order.indexOf(left.impact) - order.indexOf(right.impact));
}

interface RedoclyReport {
  readonly changes: readonly {
    readonly path: string;
    readonly property?: string;
    readonly kind: string;
    readonly impact: Impact;
    readonly verdicts: readonly { readonly message: string }[];
  }[];
}

async function redoclyChanges(base: JsonObject, revision: JsonObject): Promise<readonly Change[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  try {
    const files = [join(folder, 'base.json'), join(folder, 'revision.json')] as const;
    await writeFile(files[0], JSON.stringify(base));
    await writeFile(files[1], JSON.stringify(revision));
    const args = ['diff', ...files, '--format', 'json', '--fail-on', 'none'];
    const { stdout } = await redocly(args, repositoryRoot);
    const { changes } = JSON.parse(stdout) as RedoclyReport;
    return changes.map(({ path, property, kind, impact, verdicts }) => ({
      impact,
      place: property === undefined ? path : `${path} (${property})`,
      reason: verdicts.map(({ message }) => message).join(' ') || kind,
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What clients, stubs and signatures are generated from; another value changes what they do. */
const BINDING = ['x-blank', 'x-client', 'x-paging', 'x-retry', 'x-signature'] as const;

function extensionChanges(base: JsonObject, revision: JsonObject): readonly Change[] {
  const found = extensionsOf(revision);
  return [...extensionsOf(base)].flatMap(([place, value]) => {
    if (keeps(found.get(place), value) || !hasParent(revision, place)) return [];
    return [{ impact: 'major', place, reason: `was ${value}, which clients rely on` }] as const;
  });
}

/** Whether it says all that it said; a property more tells a client something that it did not know. */
function keeps(revision: string | undefined, base: string): boolean {
  if (revision === undefined || revision === base) return revision === base;
  const [now, before] = [JSON.parse(revision), JSON.parse(base)] as [Json, Json];
  if (!isObject(now) || !isObject(before)) return false;
  return Object.entries(before).every(
    ([key, value]) => JSON.stringify(now[key]) === JSON.stringify(value),
  );
}

/** Every binding extension by its pointer, as text that can be compared. */
function extensionsOf(node: Json, pointer = '#'): ReadonlyMap<string, string> {
  if (!isObject(node)) return new Map();
  return new Map(
    Object.entries(node).flatMap(([key, value]): (readonly [string, string])[] => {
      const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const binding = (BINDING as readonly string[]).includes(key);
      return binding ? [[place, JSON.stringify(value)]] : [...extensionsOf(value, place)];
    }),
  );
}

/** Whether what carried the extension is still there; if not, its removal is reported anyway. */
function hasParent(document: JsonObject, place: string): boolean {
  const keys = place.split('/').slice(1, -1);
  let node: Json | undefined = document;
  for (const key of keys) {
    node = isObject(node) ? node[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  return node !== undefined;
}

/**
 * Whether a release may hold these changes: a breaking one is declared by counting up the first number of
 * `info.version`.
 */
export function isDeclared(
  changes: readonly Change[],
  base: JsonObject,
  revision: JsonObject,
): boolean {
  const breaks = changes.some(({ impact }) => impact === 'major');
  return !breaks || majorOf(revision) > majorOf(base);
}

function majorOf(document: JsonObject): number {
  return Number.parseInt(String(asObject(objectAt(document, 'info')).version), 10);
}
