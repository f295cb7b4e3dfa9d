import { basePath } from '@cashfree-rest/generated-server';

const API_PATH = new RegExp(`^${basePath}(?:[/?]|$)`, 'iu');

/**
 * Treats `//api/v1/…` and `/api//v1/…` as `/api/v1/…`, because clients send this if their base URL ends in a slash.
 * Must run before anything that decides by the path. Paths outside the API stay as they are.
 */
export function collapseSlashes(
  request: { url: string },
  _response: unknown,
  next: () => void,
): void {
  // Almost no request needs it.
  if (request.url.includes('//')) {
    const url = request.url.replace(/^[^?]+/u, (path) => path.replaceAll(/\/{2,}/gu, '/'));
    if (API_PATH.test(url)) request.url = url;
  }
  next();
}
