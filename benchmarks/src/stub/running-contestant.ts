import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { FORM, PATH } from './request.ts';

const PROCESS = fileURLToPath(new URL('./contestant-process.js', import.meta.url));
const CONNECTIONS = 8;
const HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded' };

interface Usage {
  readonly rssBytes: number;
  readonly cpuMicroseconds: number;
}

/** A running contestant that has answered its first request. */
export interface RunningContestant {
  readonly url: string;
  /** From the start of the process until it listens, and until its first answer. */
  readonly listenMs: number;
  readonly firstReplyMs: number;
  /** Sends this many requests; returns the server's processor time per request, in µs. */
  cost(requests: number): Promise<number>;
  rssBytes(): Promise<number>;
  stop(): Promise<void>;
}

/** @param program what runs it, if not `contestant-process.ts`. */
export async function startContestant(
  name: string,
  program: string = PROCESS,
): Promise<RunningContestant> {
  const startedAt = performance.now();
  const child = fork(program, [name], { env: { ...process.env, NODE_ENV: 'production' } });
  const { port } = await next<{ port: number }>(child);
  const listenMs = performance.now() - startedAt;
  const base = `http://127.0.0.1:${port}`;
  const url = `${base}${PATH}`;
  const first = await fetch(url, { method: 'POST', headers: HEADERS, body: FORM });
  if (first.status !== 200)
    throw new Error(`${name} answers ${first.status}: ${await first.text()}`);
  await first.text();
  const firstReplyMs = performance.now() - startedAt;
  const usage = (): Promise<Usage> => {
    child.send('usage');
    return next<Usage>(child);
  };
  return {
    url: base,
    listenMs,
    firstReplyMs,
    async cost(amount) {
      const before = await usage();
      const load = { url, method: 'POST', headers: HEADERS, body: FORM, amount } as const;
      const { non2xx, errors } = await autocannon({ ...load, connections: CONNECTIONS });
      if (non2xx + errors > 0) throw new Error(`${name} failed ${non2xx + errors} requests`);
      return ((await usage()).cpuMicroseconds - before.cpuMicroseconds) / amount;
    },
    rssBytes: async () => (await usage()).rssBytes,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function next<Message>(child: ChildProcess): Promise<Message> {
  const [message] = await once(child, 'message');
  return message as Message;
}
