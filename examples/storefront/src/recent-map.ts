export interface RecentMapOptions {
  /** Above this number, the least recently used entry is dropped. */
  readonly maxEntries: number;
  /** Milliseconds after its last use until an entry expires. */
  readonly maxAgeMs: number;
  /** Returns milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** A server's memory of strangers, limited to recent entries because strangers can be many. */
export interface RecentMap<Value> {
  /** Counts as a use. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function createRecentMap<Value>(options: RecentMapOptions): RecentMap<Value> {
  const { maxEntries, maxAgeMs, now } = options;
  /** By last use, oldest first: a Map keeps its insertion order. */
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
