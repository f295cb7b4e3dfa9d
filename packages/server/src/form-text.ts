import { decodeForm, RefusedReply } from '@cashfree-rest/core';

export const MAX_BODY_BYTES: number = 64 * 1024;

export const FORM = 'application/x-www-form-urlencoded';

/**
 * Refuses a request by its headers, before its body is read. A missing body counts as an empty form. Charset parameters
 * are ignored: clients declare Latin-1 by default and send ASCII, so the bytes decide.
 * @throws {RefusedReply} 415 for another media type, 413 for a length above 64 KiB.
 */
export function assertFormHead(head: {
  readonly contentType: string | null | undefined;
  readonly contentLength: string | null | undefined;
  readonly isEmpty: boolean;
}): void {
  const mediaType = (head.contentType?.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (mediaType !== FORM && !(mediaType === '' && head.isEmpty)) {
    throw new RefusedReply(415, `Send the fields as ${FORM}`);
  }
  if (Number(head.contentLength ?? 0) > MAX_BODY_BYTES) throw bodyTooLarge();
}

export function bodyTooLarge(): RefusedReply {
  return new RefusedReply(413, 'The body is larger than 64 KiB');
}

/**
 * Returns the known fields of a form, without blank ones.
 * @throws {FormBodyError} if the body is not form-encoded.
 * @throws {RefusedReply} 415 for UTF-16, 400 for JSON.
 */
export function decodeFormText(text: string, known: ReadonlySet<string>): Record<string, string> {
  // No form has a zero byte; UTF-16 has one beside each Latin letter.
  if (text.includes('\0')) throw new RefusedReply(415, 'Send the fields in UTF-8');
  if (/^\s*[[{]/u.test(text) && isJson(text)) throw new RefusedReply(400, JSON_IN_A_FORM);
  return decodeForm(text, known);
}

const JSON_IN_A_FORM =
  'The body is JSON: send the fields form-encoded, as in orderId=order-1&orderAmount=154.00';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
