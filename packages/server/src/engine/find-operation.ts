import { RefusedReply } from '@cashfree-rest/core';
import type { Request } from 'express';
import type { Operation } from './operation.ts';

const FIELD = /\{(\w+)\}/gu;

/** The operations of a requested path. */
export interface FoundPath<Facts> {
  /** In the document's spelling. */
  readonly path: string;
  /** By HTTP method. */
  readonly operations: ReadonlyMap<string, Facts>;
  /** Path fields, still URL-encoded. */
  readonly encoded: Readonly<Record<string, string>>;
}

export type FindPath<Facts> = (request: Request) => FoundPath<Facts> | undefined;

/** Returns the path of a request below a base path, even if the caller wrote a slash at the end or a whole URL. */
export function pathBelow(basePath: string, { path }: Request): string {
  return `${basePath}${path.replace(/\/$/u, '')}`;
}

/**
 * Finds a path without fields in one step, where a router would try each route in turn. Later handlers read the
 * document's path, even if the caller wrote capitals.
 */
export function findPathIn<Facts extends Operation>(
  basePath: string,
  operations: readonly Facts[],
): FindPath<Facts> {
  const byPath = new Map<string, Map<string, Facts>>();
  for (const operation of operations) {
    const { path, httpMethod } = operation;
    byPath.set(path, (byPath.get(path) ?? new Map()).set(httpMethod, operation));
  }
  const paths = [...byPath].map(([path, members]) => ({ path, operations: members, encoded: {} }));
  const plain = new Map(paths.map((found) => [found.path.toLowerCase(), found] as const));
  const templates = paths.filter(({ path }) => path.includes('{')).map(withPattern);

  return (request) => {
    const written = pathBelow(basePath, request);
    const known = plain.get(written.toLowerCase());
    if (known !== undefined) return known;
    for (const { pattern, ...found } of templates) {
      const encoded = pattern.exec(written)?.groups;
      if (encoded === undefined) continue;
      const path = found.path.replaceAll(FIELD, (_, name: string) => encoded[name] ?? '');
      return { ...found, path, encoded };
    }
    return undefined;
  };
}

function withPattern<Found extends { readonly path: string }>(
  found: Found,
): Found & { readonly pattern: RegExp } {
  const source = found.path.replaceAll('.', '\\.').replaceAll(FIELD, '(?<$1>[^/]+)');
  return { ...found, pattern: new RegExp(`^${source}$`, 'iu') };
}

/** Returns the path fields of a request. @throws {RefusedReply} 400 if they are not URL-encoded. */
export function decodePathFields(
  encoded: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(
      Object.entries(encoded).map(([name, text]) => [name, decodeURIComponent(text)]),
    );
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw new RefusedReply(400, 'The path is not URL-encoded');
  }
}
