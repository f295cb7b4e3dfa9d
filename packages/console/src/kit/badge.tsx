import type { VNode } from 'preact';

type Tone = 'good' | 'bad' | 'wait' | 'calm' | 'plain';

/** The colour of every state that the sandbox has. */
const TONES: Readonly<Record<string, Tone>> = {
  SUCCESS: 'good',
  PAID: 'good',
  DELIVERED: 'good',
  PROCESSED: 'good',
  SENT: 'good',
  OK: 'good',
  PASSED: 'good',
  FAILED: 'bad',
  CANCELLED: 'bad',
  GIVEN_UP: 'bad',
  EXPIRED: 'bad',
  PARKED: 'bad',
  ERROR: 'bad',
  CUT: 'bad',
  PENDING: 'wait',
  FLAGGED: 'wait',
  WAITING: 'wait',
  ARMED: 'wait',
  ACTIVE: 'calm',
};

/** A state as the API spells it, in the colour of its meaning. */
export function Badge({ state, tone }: { state: string; tone?: Tone }): VNode {
  return <span class={`badge ${tone ?? TONES[state] ?? 'plain'}`}>{state}</span>;
}
