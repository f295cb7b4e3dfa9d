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

/** Why a form is not taken: the browser sent no cookie with it, or another page than ours wrote it. */
export type FormFault = 'cookieless' | 'invalid';

/** `undefined` for a form that was sent by a page that this browser got from us. */
export function findFormFault(request: Request, field: string | undefined): FormFault | undefined {
  const cookie = readCookie(request);
  if (cookie === undefined) return 'cookieless';
  const [sent, expected] = [Buffer.from(field ?? ''), Buffer.from(cookie)];
  const isOwn = sent.length === expected.length && timingSafeEqual(sent, expected);
  return isOwn ? undefined : 'invalid';
}

function readCookie(request: Request): string | undefined {
  return /(?:^|;\s*)billpay=([\w-]{32})(?:;|$)/u.exec(request.headers.cookie ?? '')?.[1];
}
