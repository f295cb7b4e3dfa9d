import { decodeForm, RefusedReply } from '@cashfree-rest/core';
import { BODY_REASONS } from './engine/body-head.ts';

export const FORM = 'application/x-www-form-urlencoded';

/**
 * Returns the known fields of a form, without blank ones.
 * @throws {FormBodyError} if the body is not form-encoded.
 * @throws {RefusedReply} 415 for UTF-16, 400 for JSON.
 */
export function decodeFormText(text: string, known: ReadonlySet<string>): Record<string, string> {
  // No form has a zero byte; UTF-16 has one beside each Latin letter.
  if (text.includes('\0')) throw new RefusedReply(415, BODY_REASONS.notUtf8);
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
