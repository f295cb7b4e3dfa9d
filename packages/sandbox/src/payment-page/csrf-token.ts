import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

const COOKIE = 'billpay';

/**
 * A secret that the browser sends twice with a form, as a cookie and as a field. Another site can make the browser
 * send the cookie, but cannot read it to fill in the field.
 */
export function csrfToken(request: Request, response: Response): string {
  const known = readCookie(request);
  if (known !== undefined) return known;
  const token = randomBytes(24).toString('base64url');
  response.cookie(COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/billpay',
    secure: request.secure,
  });
  return token;
}

/** Whether a form was sent by a page that this browser got from us. */
export function isOwnForm(request: Request, field: string | undefined): boolean {
  const cookie = readCookie(request);
  if (cookie === undefined || field === undefined) return false;
  const [sent, expected] = [Buffer.from(field), Buffer.from(cookie)];
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}

function readCookie(request: Request): string | undefined {
  return /(?:^|;\s*)billpay=([\w-]{32})(?:;|$)/u.exec(request.headers.cookie ?? '')?.[1];
}
