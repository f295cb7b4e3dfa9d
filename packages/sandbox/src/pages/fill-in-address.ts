import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

/** The address in files that were made for any sandbox: the one at which it listens by default. */
const DEFAULT_ADDRESS = 'http://localhost:4010';

const TEXTS = ['.html', '.js', '.json', '.md', '.txt', '.xml', '.yaml'];

/**
 * Serves the texts of a folder that name the default address, with this sandbox's own in its place, so that what a
 * reader copies or imports works. Passes everything else on.
 * @param baseUrl an origin, which needs no escaping in any of the texts.
 */
export function fillInAddress(folder: string, baseUrl: () => string): RequestHandler {
  return async (request, response, next) => {
    const address = baseUrl();
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const name = request.path.slice(1).replace(/(^|\/)$/u, '$1index.html');
    if (!isRead || address === DEFAULT_ADDRESS || !TEXTS.includes(extname(name))) return next();
    // Only names that the folder lists, so no path leads out of it.
    const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
    if (!names.includes(name)) return next();
    const text = await readFile(join(folder, name), 'utf8');
    if (!text.includes(DEFAULT_ADDRESS)) return next();
    const filled = text.replaceAll(DEFAULT_ADDRESS, address);
    response
      .type(extname(name))
      .set('ETag', await tagOf(filled))
      .send(filled);
  };
}

/** The same for the same text, so that an unchanged one gets a 304. */
async function tagOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `W/"${Buffer.from(hash).toString('base64url')}"`;
}
