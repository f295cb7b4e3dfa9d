/** Internal: what compares a call with the document without Express or Node. It may change with any version. */
export { loadDocument, type Route, routes } from '@cashfree-rest/generated-server';
export * as compiledDocument from '@cashfree-rest/generated-server/validators';
export { notifyUrlFormat } from './allow-notify-hosts.ts';
export { createCompiledValidator } from './engine/compiled-validator.ts';
export { explainProblems } from './engine/explain-problems.ts';
export type { Operation } from './engine/operation.ts';
export { errorBody } from './error-body.ts';
