import { referredBy } from '../document/document-reader.ts';
import { isObject, type Json, type JsonObject } from '../document/normalize-document.ts';

/** The nodes at one place of two documents. */
export interface NodePair {
  /** JSON Pointer through all references, from the first operation that leads there. */
  readonly place: string;
  readonly before: Node;
  readonly after: Node;
}

/** An object and, if it is a reference, its target, and so on. The first one with a keyword decides. */
export type Node = readonly [JsonObject, ...JsonObject[]];

/** Returns the places that two documents have in common, through any references; a shared place is listed once. */
export function pairNodes(base: JsonObject, revision: JsonObject): readonly NodePair[] {
  const pairs: NodePair[] = [];
  const seen = new Map<Json, Set<Json>>();
  pair(base.paths, revision.paths, '#/paths');
  pair(base.webhooks, revision.webhooks, '#/webhooks');
  return pairs;

  function pair(left: Json | undefined, right: Json | undefined, place: string): void {
    if (Array.isArray(left) && Array.isArray(right)) {
      left.forEach((item, index) => {
        pair(item, right[index], `${place}/${index}`);
      });
    }
    if (!isObject(left) || !isObject(right)) return;
    const partners = seen.get(left) ?? new Set();
    if (partners.has(right)) return;
    seen.set(left, partners.add(right));
    const [before, after] = [follow(base, left), follow(revision, right)];
    pairs.push({ place, before, after });
    for (const key of new Set(before.flatMap(Object.keys))) {
      const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
      pair(readKeyword(before, key), readKeyword(after, key), `${place}/${step}`);
    }
  }
}

/** Returns the object that defines a keyword; the last one if none does. */
export function carrierOf(node: Node, key: string): JsonObject {
  return node.find((layer) => Object.hasOwn(layer, key)) ?? (node.at(-1) as JsonObject);
}

export function readKeyword(node: Node, key: string): Json | undefined {
  return carrierOf(node, key)[key];
}

function follow(document: JsonObject, object: JsonObject): Node {
  const target = referredBy(document, object);
  return target === undefined ? [object] : [object, ...follow(document, target)];
}
