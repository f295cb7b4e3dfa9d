import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';
import { useRedraw } from '../place/use-redraw.ts';

const CAPACITY = 300;

let events: readonly SandboxEvent[] = [];
const listeners = new Set<() => void>();

/** Adds an event, and forgets the oldest ones. */
export function addEvent(event: SandboxEvent): void {
  events = [event, ...events].slice(0, CAPACITY);
  for (const tell of listeners) tell();
}

export function forgetEvents(): void {
  events = [];
  for (const tell of listeners) tell();
}

/** What has happened in the world lately, the newest first. */
export function useRecentEvents(): readonly SandboxEvent[] {
  useRedraw((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  });
  return events;
}
