import type { IncomingMessage, ServerResponse } from 'node:http';
import { RefusedReply, takeFields } from '@cashfree-rest/core';
import { type Request, type RequestHandler, raw } from 'express';
import { decodeFormText, MAX_BODY_BYTES } from './form-text.ts';

/** A request on its way through an application whose own parsers may have read the body. */
type ParsedRequest = Request & { body: unknown; rawBody?: unknown };

/**
 * Keeps the bytes for a stub that stands behind a form parser: `express.urlencoded({ extended: true, verify: keepRawBody })`.
 * Without them the parser's objects must do, and some of those can mean several different requests.
 */
export function keepRawBody(
  request: IncomingMessage,
  _response: ServerResponse,
  bytes: Buffer,
): void {
  (request as ParsedRequest).rawBody = bytes;
}

const readBytes: RequestHandler = raw({ type: () => true, limit: MAX_BODY_BYTES });

/** Reads the body as bytes, unless another parser has read it. @throws {RefusedReply} 500 if its bytes are lost. */
export const readWireForm: RequestHandler = (request: ParsedRequest, response, next) => {
  if (request.rawBody instanceof Uint8Array) return next();
  if (request.readableDidRead || isTaken(request.body)) {
    if (request.body === undefined) throw bytesAreLost();
    return next();
  }
  readBytes(request, response, next);
};

/** True if a parser or an adapter has read the body; some parsers leave an empty object where they read nothing. */
function isTaken(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !(body instanceof Uint8Array)
    ? Object.keys(body).length > 0
    : body !== undefined;
}

/**
 * The known fields of the body, the same whatever has read it before.
 * @throws {FormBodyError} for a body that no parser could make a form of.
 * @throws {RefusedReply} 415 for UTF-16, 400 for JSON, and 500 where a parser's object can mean several requests.
 */
export function decodeWireForm(
  request: ParsedRequest,
  known: ReadonlySet<string>,
): Record<string, string> {
  const { body, rawBody } = request;
  const bytes = rawBody ?? body;
  if (bytes instanceof Uint8Array) return decodeFormText(new TextDecoder().decode(bytes), known);
  if (typeof body === 'string') return decodeFormText(asWritten(request, body), known);
  const fields = Object(body) as Readonly<Record<string, unknown>>;
  for (const name of known) {
    if (Object.hasOwn(fields, name) && !isUnambiguous(fields[name])) throw bytesAreLost();
  }
  return takeFields(fields, known);
}

/** A text parser has decoded the bytes by the charset that the caller named; only in UTF-8 is that what was written. */
function asWritten({ headers }: Request, text: string): string {
  const [, charset = 'utf-8'] = /charset="?([^"\s;]+)/iu.exec(headers['content-type'] ?? '') ?? [];
  const isAscii = Buffer.byteLength(text) === text.length;
  if (isAscii || /^utf-?8$/iu.test(charset)) return text;
  throw bytesAreLost();
}

/**
 * True if only one request can have led to this value. Lists and objects can come from several (`a=1&a=2` and
 * `a[]=1&a[]=2` look alike), and so can text with `%E9` in it: some parsers leave bytes that are no UTF-8 as they were.
 */
function isUnambiguous(value: unknown): boolean {
  return typeof value === 'string' && !/%[0-9a-f]{2}/iu.test(value);
}

function bytesAreLost(): RefusedReply {
  return new RefusedReply(
    500,
    'A body parser has read this form before the stub: mount the stub before it, or give the parser { verify: keepRawBody }',
  );
}
