export interface Announcement {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  readonly id: number;
}

let latest: Announcement | undefined;
let count = 0;
const listeners = new Set<() => void>();

/** Tells the user, on the screen and to a screen reader, what an action has done. */
export function announce(tone: Announcement['tone'], text: string): void {
  count += 1;
  latest = { tone, text, id: count };
  for (const tell of listeners) tell();
}

export function latestAnnouncement(): Announcement | undefined {
  return latest;
}

export function dismissAnnouncement(): void {
  latest = undefined;
  for (const tell of listeners) tell();
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
