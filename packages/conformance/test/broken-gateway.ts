import type { Faults } from './reference-gateway.ts';
import type { Plumbing } from './serve-gateway.ts';

/** One small fault, and the checks that have to find it; all others of their groups have to hold. */
export interface BrokenGateway {
  readonly name: string;
  readonly faults?: Faults;
  readonly plumbing?: Plumbing;
  /** Ids, or beginnings of ids that end in `*`. */
  readonly found: readonly string[];
  /** What the first failure has to say. */
  readonly says: RegExp;
  /** For one that hangs: how long to wait for it. The others get what a busy machine may need. */
  readonly timeoutMs?: number;
}
