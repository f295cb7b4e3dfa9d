import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

/** Completes the address of a page without its ending, `reference/createOrder`, as many static servers do. */
export function completeAddress(folder: string): RequestHandler {
  return async (request, _response, next) => {
    if (/^(?:\/[\w-]+)+$/u.test(request.path)) {
      const page = `${request.path}.html`;
      const exists = await access(join(folder, page)).then(
        () => true,
        () => false,
      );
      if (exists) request.url = page;
    }
    next();
  };
}
