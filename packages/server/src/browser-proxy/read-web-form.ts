import { FormBodyError, RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import { assertBodyHead, BODY_REASONS, bodyTooLarge, MAX_BODY_BYTES } from '../engine/body-head.ts';
import { decodeFormText, FORM } from '../form-text.ts';

/** By their HTTP names; a runtime may lack one. */
const DECODERS: Readonly<Record<string, string>> = {
  gzip: 'gzip',
  deflate: 'deflate',
  br: 'brotli',
};

/**
 * Reads the operation's fields from the form of a web request, with the same result as the Express adapter.
 * @throws {RefusedReply} if the body is not a form of at most 64 KiB.
 */
export async function readWebForm(
  request: Request,
  { fields }: OperationFacts,
): Promise<Readonly<Record<string, string>>> {
  if (request.bodyUsed) {
    throw new TypeError('the body was read before: give the proxy the request itself, or a clone');
  }
  const { headers, body } = request;
  const contentLength = headers.get('Content-Length');
  const isEmpty = body === null || contentLength === '0';
  assertBodyHead(FORM, { contentType: headers.get('Content-Type'), contentLength, isEmpty });
  const encoding = headers.get('Content-Encoding')?.toLowerCase() ?? 'identity';
  try {
    const bytes = body === null ? new Uint8Array() : await readBytes(decoded(body, encoding));
    return decodeFormText(new TextDecoder().decode(bytes), new Set(fields));
  } catch (error) {
    if (error instanceof FormBodyError) throw new RefusedReply(400, error.message);
    if (error instanceof RefusedReply) throw error;
    const { cutOff, unreadable } = BODY_REASONS;
    throw new RefusedReply(400, encoding === 'identity' ? cutOff : unreadable);
  }
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

function decoded(body: Bytes, encoding: string): Bytes {
  if (encoding === 'identity') return body;
  const format = Object.hasOwn(DECODERS, encoding) && DECODERS[encoding];
  if (!format) throw new RefusedReply(415, BODY_REASONS.encoding);
  try {
    return body.pipeThrough(new DecompressionStream(format as 'gzip'));
  } catch {
    throw new RefusedReply(415, 'Send the body plain, or as gzip or deflate');
  }
}

async function readBytes(body: Bytes): Promise<Uint8Array> {
  const bytes = new Uint8Array(MAX_BODY_BYTES);
  const reader = body.getReader();
  for (let length = 0; ; ) {
    const { value } = await reader.read();
    if (!value) return bytes.subarray(0, length);
    if (length + value.length > bytes.length) {
      reader.cancel().catch(() => {});
      throw bodyTooLarge();
    }
    bytes.set(value, length);
    length += value.length;
  }
}
