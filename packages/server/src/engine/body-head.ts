import { RefusedReply } from '@cashfree-rest/core';

export const MAX_BODY_BYTES: number = 64 * 1024;

/** Reasons that readers of bodies share. */
export const BODY_REASONS = {
  tooLarge: 'The body is larger than 64 KiB',
  notUtf8: 'Send the fields in UTF-8',
  encoding: 'Send the body plain, or as gzip, deflate or br',
  cutOff: 'The request was cut off',
  unreadable: 'The body cannot be read',
} as const;

/** The headers that announce a body. */
export interface BodyHead {
  readonly contentType: string | null | undefined;
  readonly contentLength: string | null | undefined;
  readonly isEmpty: boolean;
}

/**
 * Refuses a request by its headers, before its body is read. A missing body counts as one without fields. Charset
 * parameters are ignored: clients declare Latin-1 by default and send ASCII, so the bytes decide.
 * @throws {RefusedReply} 415 for another media type, 413 for a length above `maxBytes`, by default 64 KiB.
 */
export function assertBodyHead(
  wanted: string,
  head: BodyHead,
  maxBytes: number = MAX_BODY_BYTES,
): void {
  const mediaType = (head.contentType?.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (mediaType !== wanted && !(mediaType === '' && head.isEmpty)) {
    throw new RefusedReply(415, `Send the fields as ${wanted}`);
  }
  if (Number(head.contentLength ?? 0) > maxBytes) throw bodyTooLarge(maxBytes);
}

export function bodyTooLarge(maxBytes: number = MAX_BODY_BYTES): RefusedReply {
  if (maxBytes === MAX_BODY_BYTES) return new RefusedReply(413, BODY_REASONS.tooLarge);
  return new RefusedReply(413, `The body is larger than ${maxBytes / 2 ** 20} MiB`);
}
