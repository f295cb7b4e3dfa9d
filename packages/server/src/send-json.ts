import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends a body as it is. Not by `response.send`: nobody may store a reply, so an ETag would be made for nobody. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader('Content-Type', JSON_TYPE);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

/**
 * Makes `response.json` send in the same way. The validator comes later and listens in on it: what goes through
 * `response.json` is checked against the document, what goes through `sendJson` is not.
 */
export const sendJsonPlainly: RequestHandler = (_request, response, next) => {
  response.json = (body: object) => {
    sendJson(response, response.statusCode, body);
    return response;
  };
  next();
};
