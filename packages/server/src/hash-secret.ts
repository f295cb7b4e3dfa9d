import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Returns the SHA-256 of a secret key in hexadecimal, to be stored instead of the key. A secret key is long and random,
 * so it needs no slow hash, unlike a password. A slow hash would cost tens of milliseconds per request.
 */
export function hashSecret(secretKey: string): string {
  return digest(secretKey).toString('hex');
}

/**
 * True if a secret key matches a stored hash. Takes the same time for a wrong key, and for an unknown merchant: pass
 * `undefined` then.
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
