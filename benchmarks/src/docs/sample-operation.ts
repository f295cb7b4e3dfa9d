import { readFile } from 'node:fs/promises';

export interface SampleOperation {
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  /** The text that a reader looks for: the first sentence of the operation's description. */
  readonly sentence: string;
}

interface Document {
  readonly paths: Readonly<
    Record<string, { readonly post: { operationId: string; tags: string[]; description: string } }>
  >;
}

/**
 * Returns the first operation of a document.
 * @throws {Error} if the first sentence of its description has any markup, which pages would render.
 */
export async function readSampleOperation(document: string): Promise<SampleOperation> {
  const { paths }: Document = JSON.parse(await readFile(document, 'utf8'));
  for (const [path, { post }] of Object.entries(paths)) {
    const { operationId, tags, description } = post;
    const sentence = /^[\w\s,]+\./u.exec(description)?.[0].replaceAll('\n', ' ');
    if (sentence === undefined) throw new Error(`${operationId} starts with more than plain words`);
    return { path, operationId, tag: tags[0] ?? '', sentence };
  }
  throw new Error(`${document} has no operation`);
}
