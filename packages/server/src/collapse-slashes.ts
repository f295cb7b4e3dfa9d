import { basePath } from '@cashfree-rest/generated-server';

const API_PATH = new RegExp(`^${basePath}(?:[/?]|$)`, 'iu');

/**
 * Takes `//api/v1/…` and `/api//v1/…` for `/api/v1/…`: that is what clients send whose base URL ends in a slash. Has to
 * stand before whatever else decides by the path. Paths outside the API stay as they are.
 */
export function collapseSlashes(
  request: { url: string },
  _response: unknown,
  next: () => void,
): void {
  const url = request.url.replace(/^[^?]+/u, (path) => path.replaceAll(/\/{2,}/gu, '/'));
  if (API_PATH.test(url)) request.url = url;
  next();
}
