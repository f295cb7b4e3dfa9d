import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CallerOptions } from './callers.ts';

/** An order to the process of the callers: each caller has a turn in every round. */
export interface CallOrder {
  readonly names: readonly string[];
  readonly rounds: number;
  /** The number of calls per turn. */
  readonly calls: number;
}

export interface CallCost {
  /** Of each call. */
  readonly microseconds: number[];
  /** The calling process's mean processor time per call: all threads, including garbage collection. */
  cpuMicroseconds: number;
}

/** By the name of the caller. */
export type CallCosts = Record<string, CallCost>;

export interface RunningCallers {
  call(order: CallOrder): Promise<CallCosts>;
  stop(): Promise<void>;
}

/** @param fetches selects Node's own `fetch` or that of `memory-fetch.ts`. */
export async function startCallers(
  { baseUrl, folder }: CallerOptions,
  fetches: 'network' | 'memory',
): Promise<RunningCallers> {
  const child = start('callers-process.js', [baseUrl, folder, fetches]);
  await next(child);
  return {
    call(order) {
      child.send(order);
      return next<CallCosts>(child);
    },
    stop: () => stop(child),
  };
}

export interface ReplyServer {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

export async function startReplyServer(): Promise<ReplyServer> {
  const child = start('reply-server.js', []);
  const { port } = await next<{ port: number }>(child);
  return { baseUrl: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

function start(file: string, args: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(`./${file}`, import.meta.url));
  return fork(path, args, { env: { ...process.env, NODE_ENV: 'production' } });
}

/** @throws {Error} if the process ends instead of sending one. */
async function next<Message>(child: ChildProcess): Promise<Message> {
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => {
        throw new Error(`${child.spawnargs.slice(1).join(' ')} has ended`);
      }),
    ]);
    return message as Message;
  } finally {
    answered.abort();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
