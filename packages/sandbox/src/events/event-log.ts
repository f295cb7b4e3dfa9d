import type { Clock } from '../time/clock.ts';

/** What happened in a merchant's world. */
export interface NewEvent {
  readonly type: EventType;
  /** By the merchant's clock. */
  readonly at: Date;
  readonly orderId?: string | undefined;
  /** One plain sentence without any sensitive value. */
  readonly summary: string;
  /** Ids and states, for links; without any sensitive value. */
  readonly facts?: Readonly<Record<string, string | number | null>>;
}

export type EventType =
  | 'request'
  | 'payment'
  | 'order'
  | 'notification'
  | 'mail'
  | 'refund'
  | 'settlement'
  | 'clock'
  | 'fault'
  | 'world';

export interface Event extends NewEvent {
  /** Rises with each event, also from one process to the next. */
  readonly id: number;
}

/** Events between the reader's last one and the next one are lost. */
export interface Gap {
  readonly type: 'gap';
  /** The next events have higher ids. */
  readonly id: number;
}

/** The latest events of this process, in memory only. Other processes on the same database have their own. */
export interface EventLog {
  /**
   * Adds an event to a merchant's world; without an `appId`, to all worlds. A function describes it once a reader gets
   * there, so that it costs nothing without readers.
   */
  publish(appId: string | undefined, event: NewEvent | (() => NewEvent)): void;
  /**
   * Follows a world from now on, or from after an event; 0 is before all that are kept. A reader whose event is no
   * longer known, or belongs to another process, gets a gap first. Ends with the signal, and when the log is closed.
   */
  follow(
    appId: string,
    position: { readonly afterId?: number | undefined; readonly signal: AbortSignal },
  ): AsyncIterable<Event | Gap>;
  /** Ends all readers, also later ones. */
  close(): void;
}

const DEFAULT_CAPACITY = 1_000;
/** More events than a process has in a millisecond, so that ids of a later process are higher. */
const IDS_PER_MS = 100;

interface Entry {
  readonly id: number;
  readonly appId: string | undefined;
  readonly event: NewEvent | (() => NewEvent);
}

export function createEventLog(clock: Clock, capacity: number = DEFAULT_CAPACITY): EventLog {
  const beforeFirst = clock.now().getTime() * IDS_PER_MS;
  /** Their ids have no gaps. */
  const kept: Entry[] = [];
  /** The last event that was dropped, by world. */
  const dropped = new Map<string | undefined, number>();
  let lastId = beforeFirst;
  let waiting: (() => void)[] = [];
  let isClosed = false;

  const wakeAll = () => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };

  const lastDropped = (appId: string) =>
    Math.max(beforeFirst, dropped.get(appId) ?? 0, dropped.get(undefined) ?? 0);

  function findNext(appId: string, afterId: number): Entry | undefined {
    const from = kept[0] === undefined ? 0 : Math.max(0, afterId + 1 - kept[0].id);
    for (let index = from; index < kept.length; index += 1) {
      const entry = kept[index];
      if (entry?.appId === undefined || entry.appId === appId) return entry;
    }
    return undefined;
  }

  async function* read(appId: string, afterId: number, signal: AbortSignal) {
    let last = afterId;
    signal.addEventListener('abort', wakeAll);
    try {
      while (!isClosed && !signal.aborted) {
        if (last < lastDropped(appId) || last > lastId) {
          last = lastDropped(appId);
          yield { type: 'gap', id: last } as const;
        }
        const entry = findNext(appId, last);
        if (entry === undefined) {
          last = lastId;
          await new Promise<void>((resolve) => waiting.push(resolve));
          continue;
        }
        last = entry.id;
        const { event } = entry;
        yield { ...(typeof event === 'function' ? event() : event), id: last };
      }
    } finally {
      signal.removeEventListener('abort', wakeAll);
    }
  }

  return {
    publish(appId, event) {
      lastId += 1;
      kept.push({ id: lastId, appId, event });
      const [oldest] = kept;
      if (kept.length > capacity && oldest !== undefined) {
        dropped.set(oldest.appId, oldest.id);
        kept.shift();
      }
      wakeAll();
    },
    follow(appId, { afterId = lastId, signal }) {
      return read(appId, afterId === 0 ? lastDropped(appId) : afterId, signal);
    },
    close() {
      isClosed = true;
      wakeAll();
    },
  };
}
