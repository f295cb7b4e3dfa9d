import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

/** Answers a request for a page with the same text as Markdown, for callers that prefer it, such as language models. */
export function preferMarkdown(folder: string): RequestHandler {
  return async (request, response, next) => {
    const page = request.path.replace(/(^|\/)$/u, '$1index.html');
    if (!/^[\w./-]+\.html$/u.test(page) || page.includes('..')) return next();
    response.vary('Accept');
    if (request.accepts(['text/html', 'text/markdown']) !== 'text/markdown') return next();
    const text = page.replace(/html$/u, 'md');
    const exists = await access(join(folder, text)).then(
      () => true,
      () => false,
    );
    if (exists) request.url = text;
    next();
  };
}
