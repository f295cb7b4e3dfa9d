import type { IncomingMessage, ServerResponse } from 'node:http';
import { RefusedReply, takeFields } from '@cashfree-rest/core';
import { type Request, type RequestHandler, raw } from 'express';
import { MAX_BODY_BYTES } from './engine/body-head.ts';
import { decodeFormText } from './form-text.ts';

/** A request in an application whose own parsers may have read the body. */
type ParsedRequest = Request & { body: unknown; rawBody?: unknown };

/**
 * Keeps the bytes for a stub behind a form parser: `express.urlencoded({ extended: true, verify: keepRawBody })`.
 * Without them the stub must use the parser's objects, and some of these are ambiguous.
 */
export function keepRawBody(
  request: IncomingMessage,
  _response: ServerResponse,
  bytes: Buffer,
): void {
  (request as ParsedRequest).rawBody = bytes;
}

/** Not on the request, where a log could find it. */
const SENT = new WeakMap<IncomingMessage, Uint8Array>();

/**
 * Returns the body of a request as it was sent, once a stub has read it. It may hold secrets. `undefined` for a body
 * that was refused by its headers, or that another parser has read and not kept.
 */
export function sentBody(request: IncomingMessage): Uint8Array | undefined {
  return SENT.get(request);
}

const UTF_8 = new TextDecoder();

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

/** True if a parser or an adapter has read the body; some parsers leave an empty object if they read nothing. */
function isTaken(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !(body instanceof Uint8Array)
    ? Object.keys(body).length > 0
    : body !== undefined;
}

/**
 * Returns the known fields of the body, with the same result for every parser that read it first.
 * @throws {FormBodyError} if the body is not form-encoded.
 * @throws {RefusedReply} 415 for UTF-16, 400 for JSON, and 500 if a parser's object is ambiguous.
 */
export function decodeWireForm(
  request: ParsedRequest,
  known: ReadonlySet<string>,
): Record<string, string> {
  const { body, rawBody } = request;
  const bytes = rawBody ?? body;
  if (bytes instanceof Uint8Array) {
    SENT.set(request, bytes);
    return decodeFormText(UTF_8.decode(bytes), known);
  }
  const isText = (value: unknown): value is string =>
    typeof value === 'string' && isAsWritten(request, value);
  if (typeof body === 'string') {
    if (!isText(body)) throw bytesAreLost();
    return decodeFormText(body, known);
  }
  const fields = Object(body) as Readonly<Record<string, unknown>>;
  for (const name of known) {
    const value = fields[name];
    // Lists and objects can come from several forms: `a=1&a=2` and `a[]=1&a[]=2` look alike. So can text with `%E9`,
    // because some parsers keep bytes that are not UTF-8.
    const isClear = isText(value) && !/%[0-9a-f]{2}/iu.test(value);
    if (Object.hasOwn(fields, name) && !isClear) throw bytesAreLost();
  }
  return takeFields(fields, known);
}

/**
 * False if a parser decoded the text with another charset than UTF-8, so that it may differ from the bytes. ASCII is the
 * same in the others, except UTF-16.
 */
function isAsWritten({ headers }: Request, text: string): boolean {
  const [, charset = 'utf-8'] = /charset="?([^"\s;]+)/iu.exec(headers['content-type'] ?? '') ?? [];
  const isAscii = Buffer.byteLength(text) === text.length;
  return /^utf-?8$/iu.test(charset) || (isAscii && !/^utf-?16/iu.test(charset));
}

function bytesAreLost(): RefusedReply {
  return new RefusedReply(
    500,
    'A body parser has read this form before the stub: mount the stub before it, or give the parser { verify: keepRawBody }',
  );
}
