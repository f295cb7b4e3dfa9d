import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { type Cart, newCart } from './cart.ts';
import { createRecentMap, type RecentMapOptions } from './recent-map.ts';

/** One browser's visit to the shop. */
export interface Session {
  readonly id: string;
  cart: Cart;
}

export interface Sessions {
  /** Returns the session of a request, if the shop knows the browser. */
  find(request: Request): Session | undefined;
  /** Returns the session of a request, or a new one with something in the cart. */
  start(request: Request, response: Response): Session;
  get(id: string): Session | undefined;
}

const COOKIE = /(?:^|;\s*)shop=([\w-]{43})(?:;|$)/u;
const FIRST_CART = { ridge: 1, monsoon: 2 };

/** Stored in memory: a restarted shop forgets its customers, and old sessions expire. */
export function createSessions(memory: RecentMapOptions): Sessions {
  const sessions = createRecentMap<Session>(memory);
  const find = (request: Request): Session | undefined =>
    sessions.get(COOKIE.exec(request.get('Cookie') ?? '')?.[1] ?? '');
  return {
    find,
    get: (id) => sessions.get(id),
    start(request, response) {
      const known = find(request);
      if (known !== undefined) return known;
      const session = { id: randomBytes(32).toString('base64url'), cart: newCart(FIRST_CART) };
      sessions.set(session.id, session);
      // Lax: sent when the customer returns from the gateway's site, but not with another site's form.
      const { secure } = request;
      response.cookie('shop', session.id, { httpOnly: true, sameSite: 'lax', secure });
      return session;
    },
  };
}
