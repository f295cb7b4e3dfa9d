import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends a body as it is. Avoids `response.send`, which would compute an ETag although no reply may be stored. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader('Content-Type', JSON_TYPE);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

/**
 * Makes `response.json` send in the same way. The validator later wraps `response.json`, so replies sent with it are
 * checked against the document; replies sent with `sendJson` are not.
 */
export const sendJsonPlainly: RequestHandler = (_request, response, next) => {
  response.json = (body: object) => {
    sendJson(response, response.statusCode, body);
    return response;
  };
  next();
};
