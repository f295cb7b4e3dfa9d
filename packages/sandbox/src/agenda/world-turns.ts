import type { WorkEndedError } from './work-ended-error.ts';

/** Gives each world to one caller at a time, first come, first served. */
export interface WorldTurns {
  /** True while a caller holds this world or waits for it. */
  isTaken(appId: string): boolean;
  /**
   * Runs `action` after all earlier callers have finished. Its signal aborts when `end` is called or the caller's own
   * signal aborts; a long action must react to it.
   */
  take<Result>(
    appId: string,
    action: (signal: AbortSignal) => Promise<Result>,
    callersSignal?: AbortSignal,
  ): Promise<Result>;
  /** Aborts the signals of all current holders and waiters of this world; without `appId`, of all worlds. */
  end(reason: WorkEndedError, appId?: string): void;
  /** Resolves when the current callers have finished. */
  settled(): Promise<void>;
}

interface Turn {
  readonly appId: string;
  readonly controller: AbortController;
  /** Never rejects. */
  readonly done: Promise<unknown>;
}

export function createWorldTurns(): WorldTurns {
  const turns = new Set<Turn>();
  const turnsOf = (appId: string) => [...turns].filter((turn) => turn.appId === appId);
  const wait = (some: Iterable<Turn>) => Promise.all([...some].map(({ done }) => done));

  return {
    isTaken: (appId) => turnsOf(appId).length > 0,
    async take(appId, action, callersSignal) {
      const controller = new AbortController();
      const end = () => controller.abort(callersSignal?.reason);
      if (callersSignal?.aborted) end();
      callersSignal?.addEventListener('abort', end);
      const result = wait(turnsOf(appId)).then(() => action(controller.signal));
      const turn = { appId, controller, done: result.catch(() => undefined) };
      turns.add(turn);
      try {
        return await result;
      } finally {
        turns.delete(turn);
        callersSignal?.removeEventListener('abort', end);
      }
    },
    end(reason, appId) {
      for (const turn of turns) {
        if (appId === undefined || turn.appId === appId) turn.controller.abort(reason);
      }
    },
    async settled() {
      await wait(turns);
    },
  };
}
