import { list } from '../document/document-reader.ts';
import type { JsonObject } from '../document/normalize-document.ts';
import { SANDBOX_URL } from './sandbox-url.ts';

/**
 * Returns the document with the sandbox as its last server, for readers and for tools that import it. The gateway's
 * own document has none: its servers are those of everyone, and the linter refuses one on the reader's machine.
 */
export function withSandboxServer(document: JsonObject): JsonObject {
  const description =
    'SANDBOX. A gateway on your own machine, with credentials that work only there.';
  return {
    ...document,
    servers: [...list(document, 'servers'), { url: SANDBOX_URL, description }],
  };
}
