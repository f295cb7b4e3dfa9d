/**
 * Observes requests and answers, as openapi-fetch defines it: an object with `onRequest`, `onResponse` or `onError`.
 */
export type { Middleware } from 'openapi-fetch';
