export interface RecentMapOptions {
  /** Entries beyond that drop the one that was not used for longest. */
  readonly maxEntries: number;
  /** Milliseconds after its last use at which an entry counts as gone. */
  readonly maxAgeMs: number;
  /** Milliseconds by a clock that only goes forward. */
  readonly now: () => number;
}

/** What a server remembers of strangers, who can be as many as they like: only what was used lately. */
export interface RecentMap<Value> {
  /** Counts as a use. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function createRecentMap<Value>(options: RecentMapOptions): RecentMap<Value> {
  const { maxEntries, maxAgeMs, now } = options;
  /** By their last use, the longest ago first: a Map keeps the order in which its keys came. */
  const entries = new Map<string, { readonly value: Value; readonly usedAt: number }>();

  function set(key: string, value: Value): void {
    entries.delete(key);
    entries.set(key, { value, usedAt: now() });
  }

  function dropOld(): void {
    const oldest = now() - maxAgeMs;
    for (const [key, { usedAt }] of entries) {
      if (usedAt > oldest && entries.size <= maxEntries) return;
      entries.delete(key);
    }
  }

  return {
    get(key) {
      dropOld();
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      set(key, entry.value);
      return entry.value;
    },
    set(key, value) {
      set(key, value);
      dropOld();
    },
  };
}
