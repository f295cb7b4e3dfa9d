import type { Request, RequestHandler, Response } from 'express';

/** Resolves when the last of some handlers passes the request on; rejects with the first error. */
export function runHandlers(
  handlers: readonly RequestHandler[],
  request: Request,
  response: Response,
  onError: (error: unknown) => void = () => {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      onError(error);
      reject(error);
    };
    const run = (index: number): void => {
      const next = (error?: unknown) => (error ? fail(error) : run(index + 1));
      const handler = handlers[index] ?? (() => resolve());
      // A handler may throw, or return a promise.
      new Promise((done) => done(handler(request, response, next))).catch(fail);
    };
    run(0);
  });
}
