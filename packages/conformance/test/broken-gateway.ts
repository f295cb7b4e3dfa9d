import type { Faults } from './reference-gateway.ts';
import type { Plumbing } from './serve-gateway.ts';

/** One small fault, and the checks that must find it; all other checks of their groups must hold. */
export interface BrokenGateway {
  readonly name: string;
  readonly faults?: Faults | undefined;
  readonly plumbing?: Plumbing | undefined;
  /** Ids, or beginnings of ids that end in `*`. */
  readonly found: readonly string[];
  /** Text of the first failure. */
  readonly says: RegExp;
  /** For one that hangs: how long to wait. The others get as much time as a busy machine may need. */
  readonly timeoutMs?: number | undefined;
}
