import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What to store instead of a secret key: its SHA-256 in hexadecimal. A secret key is long and random, so unlike a
 * password it needs no slow hash; and a slow one would cost every request tens of milliseconds.
 */
export function hashSecret(secretKey: string): string {
  return digest(secretKey).toString('hex');
}

/**
 * Whether a secret key is the one behind a stored hash. Takes as long for a wrong key as for the right one, and for
 * a merchant that does not exist: pass `undefined` then.
 */
export function matchesSecret(secretKey: string, storedHash: string | undefined): boolean {
  const stored = Buffer.from(storedHash ?? '', 'hex');
  const isHash = stored.length === 32;
  const equal = timingSafeEqual(digest(secretKey), isHash ? stored : Buffer.alloc(32));
  return isHash && equal;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
