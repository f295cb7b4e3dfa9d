import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

const COOKIE = 'billpay';

/**
 * Returns a secret that the browser sends with a form twice, as a cookie and as a field. Another site can make the
 * browser send the cookie, but cannot read it to fill in the field.
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

/** Why a form is refused: the browser sent no cookie with it, or another site's page sent it. */
export type FormFault = 'cookieless' | 'invalid';

/** Returns `undefined` for a form from a page that this browser got from the sandbox. */
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
