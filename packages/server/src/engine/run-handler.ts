import type { Request, RequestHandler, Response } from 'express';

/** Resolves when a handler passes the request on; rejects with the error that it throws or passes on. */
export function runHandler(
  handler: RequestHandler,
  request: Request,
  response: Response,
  onError: (error: unknown) => void = () => {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      onError(error);
      reject(error);
    };
    const next = (error?: unknown) => (error ? fail(error) : resolve());
    Promise.resolve(handler(request, response, next)).catch(fail);
  });
}
