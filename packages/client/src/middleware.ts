/**
 * What may look at requests and answers on their way, as openapi-fetch defines it: an object with `onRequest`,
 * `onResponse` or `onError`.
 */
export type { Middleware } from 'openapi-fetch';
