import { nodeAt } from '../document/document-reader.ts';
import { isObject, type Json, type JsonObject } from '../document/normalize-document.ts';

/**
 * Returns pointers to everything that the gateway sends: replies, callbacks, and every schema that they refer to. Other
 * schemas are only received.
 */
export function sentSchemas(document: JsonObject): readonly string[] {
  const sent = new Set<string>();

  function follow(node: Json | undefined): void {
    if (Array.isArray(node)) node.forEach(follow);
    if (!isObject(node)) return;
    const { $ref } = node;
    if (typeof $ref === 'string' && !sent.has($ref)) {
      sent.add($ref);
      follow(nodeAt(document, $ref));
    }
    Object.values(node).forEach(follow);
  }

  for (const pointer of messages(document, '#/paths')) {
    sent.add(pointer);
    follow(nodeAt(document, pointer));
  }
  return [...sent];
}

const SENT = ['responses', 'callbacks'];

/** Returns pointers to the replies and callbacks below a node. */
function messages(document: JsonObject, pointer: string): readonly string[] {
  const node = nodeAt(document, pointer);
  if (!isObject(node)) return [];
  return Object.keys(node).flatMap((key) => {
    const child = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return SENT.includes(key) ? [child] : messages(document, child);
  });
}
