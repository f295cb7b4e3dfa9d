import { createHash } from 'node:crypto';

/** Returns a UUID, which Postman requires, made from a name, so that every run writes the same. */
export function stableId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}
