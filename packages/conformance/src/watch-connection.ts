import { setTimeout as pause } from 'node:timers/promises';
import type { Exchanger, Trouble, WireRequest } from './http-exchange.ts';

/** The server stopped answering, so later checks would say nothing about it. */
export class ServerGoneError extends Error {
  override readonly name = 'ServerGoneError';
  /** The last request that was answered; `undefined` if none was. */
  readonly lastAnswered: WireRequest | undefined;
  /** The first request without a reply. */
  readonly unanswered: WireRequest;
  /** The reason. */
  readonly trouble: Trouble;

  constructor(options: Pick<ServerGoneError, 'lastAnswered' | 'unanswered' | 'trouble'>) {
    super(`${GONE[options.trouble.kind]} (${options.trouble.text})`);
    this.lastAnswered = options.lastAnswered;
    this.unanswered = options.unanswered;
    this.trouble = options.trouble;
  }
}

const GONE: Readonly<Record<Trouble['kind'], string>> = {
  late: 'the server hangs and no longer answers',
  refused: 'the server is down: it stopped after the last reply',
  broken: 'the server is down: it stopped during a request',
};

export interface WatchedConnection {
  /**
   * Waits if the server answers 429, and tests if the server is alive when a request gets no answer.
   * @throws {ServerGoneError} once it is not.
   */
  readonly exchange: Exchanger;
  /** Set once the server is gone. */
  readonly gone: () => ServerGoneError | undefined;
  /** True for a path that left three forms in a row unanswered while others were answered. */
  readonly isSilent: (path: string) => boolean;
}

export interface WatchConnectionOptions {
  readonly exchange: Exchanger;
  /** Valid requests of different operations: a server that answers none of them is down. */
  readonly probes: readonly WireRequest[];
  /** Milliseconds until a restarted server must answer. */
  readonly graceMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** `back`: answers again after a pause, like a server that restarts after a crash. */
type Sign = 'alive' | 'back' | 'none';

/** After this many unanswered forms in a row, an operation is skipped. */
const MAX_SILENT = 3;
/** The longest wait that a 429 may request, in seconds. */
const MAX_WAIT_SECONDS = 60;
const MAX_WAITS = 3;
const PROBE_PAUSE_MS = 200;

/** Distinguishes a server that is down from one that leaves some requests unanswered. */
export function watchConnection(options: WatchConnectionOptions): WatchedConnection {
  const { exchange, probes, graceMs, signal } = options;
  const silences = new Map<string, number>();
  let lastAnswered: WireRequest | undefined;
  let unanswered: { readonly request: WireRequest; readonly trouble: Trouble } | undefined;
  let gone: ServerGoneError | undefined;
  let probing: Promise<Sign> | undefined;

  async function lookForLife(): Promise<Sign> {
    const until = performance.now() + graceMs;
    for (let sign: Sign = 'alive'; ; sign = 'back') {
      const answers = await Promise.all(probes.map(exchange));
      if (answers.some(({ reply }) => reply !== undefined)) return sign;
      if (performance.now() >= until) return 'none';
      await pause(PROBE_PAUSE_MS, undefined, { signal });
    }
  }

  /**
   * Simultaneous callers share one test.
   *
   * @throws {ServerGoneError}
   */
  async function findLife(request: WireRequest, trouble: Trouble): Promise<Sign> {
    unanswered ??= { request, trouble };
    const first = unanswered;
    probing ??= lookForLife().finally(() => {
      probing = undefined;
    });
    const sign = await probing;
    if (sign === 'none') {
      gone ??= new ServerGoneError({
        lastAnswered,
        unanswered: first.request,
        trouble: first.trouble,
      });
      throw gone;
    }
    unanswered = undefined;
    return sign;
  }

  return {
    gone: () => gone,
    isSilent: (path) => (silences.get(path) ?? 0) >= MAX_SILENT,
    async exchange(request) {
      if (gone !== undefined) throw gone;
      const result = await patiently(exchange, request, signal);
      const { reply, trouble } = result;
      const { method, path } = request;
      if (reply !== undefined) {
        lastAnswered = request;
        silences.delete(path);
        return result;
      }
      if (trouble.kind === 'late' && method === 'POST') {
        silences.set(path, (silences.get(path) ?? 0) + 1);
      }
      const sign = await findLife(request, trouble);
      if (sign === 'alive') return result;
      const text = `${trouble.text}; the server was away for a while`;
      return { ...result, trouble: { ...trouble, text } };
    },
  };
}

/** Sends again after a 429, which had no effect, when its `Retry-After` is over. */
async function patiently(
  exchange: Exchanger,
  request: WireRequest,
  signal: AbortSignal | undefined,
): ReturnType<Exchanger> {
  for (let waits = 0; ; waits += 1) {
    const result = await exchange(request);
    const seconds = Number(result.reply?.headers.get('retry-after') ?? Number.NaN);
    const asked = result.reply?.status === 429 && seconds <= MAX_WAIT_SECONDS;
    if (!asked || waits === MAX_WAITS) return result;
    await pause(seconds * 1000, undefined, { signal });
  }
}
