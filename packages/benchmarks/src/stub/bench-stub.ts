import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { describeMachine, describeVersions } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { median } from '../statistics.ts';
import { CONTESTANTS } from './contestants.ts';
import { FORM, PATH } from './request.ts';

const PROCESS = fileURLToPath(new URL('./contestant-process.js', import.meta.url));
const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 8;
const BARE = 'bare Express, urlencoded';

interface Usage {
  readonly rssBytes: number;
  readonly cpuMicroseconds: number;
}

interface Round {
  /** From the start of the process until it listens, and until it has answered its first request. */
  readonly listenMs: number;
  readonly firstReplyMs: number;
  readonly microseconds: number;
  readonly rssBytes: number;
}

/**
 * What a request costs on each server: the processor time that the server's process has used while it answered, by
 * the number of requests. That counts garbage collection and all threads, and unlike a rate of requests it hardly
 * depends on what else the machine does. All contestants run in turn, round after round, all the same.
 */
export async function benchStub(): Promise<string> {
  const rounds = new Map<string, Round[]>(Object.keys(CONTESTANTS).map((name) => [name, []]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, results] of rounds) {
      process.stderr.write(`round ${round} of ${ROUNDS}: ${name}\n`);
      results.push(await runRound(name));
    }
  }
  const cost = (name: string) =>
    median((rounds.get(name) ?? []).map((round) => round.microseconds));
  const rows = [...rounds].map(([name, results]) => [
    name,
    cost(name).toFixed(0),
    name === BARE ? '' : signed(cost(name) - cost(BARE)),
    median(results.map(({ listenMs }) => listenMs)).toFixed(0),
    median(results.map(({ firstReplyMs }) => firstReplyMs)).toFixed(0),
    (median(results.map(({ rssBytes }) => rssBytes)) / 2 ** 20).toFixed(0),
  ]);
  return [
    `Medians of ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections.`,
    `${describeMachine()}.`,
    `${describeVersions(['express', 'express-openapi-validator', 'openapi-backend', 'fastify'], import.meta.url)}.`,
    '',
    markdownTable([
      [
        'server',
        'CPU µs a request',
        'added',
        'ms to listening',
        'ms to first reply',
        'memory, MiB',
      ],
      ...rows,
    ]),
  ].join('\n');
}

async function runRound(name: string): Promise<Round> {
  const startedAt = performance.now();
  const child = fork(PROCESS, [name], { env: { ...process.env, NODE_ENV: 'production' } });
  try {
    const { port } = await next<{ port: number }>(child);
    const listenMs = performance.now() - startedAt;
    const url = `http://127.0.0.1:${port}${PATH}`;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const first = await fetch(url, { method: 'POST', headers, body: FORM });
    if (first.status !== 200)
      throw new Error(`${name} answers ${first.status}: ${await first.text()}`);
    await first.text();
    const firstReplyMs = performance.now() - startedAt;
    const load = { url, method: 'POST', headers, body: FORM, connections: CONNECTIONS } as const;
    await autocannon({ ...load, duration: 1 });
    const before = await askUsage(child);
    const { requests, non2xx, errors } = await autocannon({ ...load, duration: SECONDS });
    const after = await askUsage(child);
    if (non2xx + errors > 0) throw new Error(`${name} failed ${non2xx + errors} requests`);
    const microseconds = (after.cpuMicroseconds - before.cpuMicroseconds) / requests.total;
    return { listenMs, firstReplyMs, microseconds, rssBytes: after.rssBytes };
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

function askUsage(child: ChildProcess): Promise<Usage> {
  child.send('usage');
  return next<Usage>(child);
}

async function next<Message>(child: ChildProcess): Promise<Message> {
  const [message] = await once(child, 'message');
  return message as Message;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(0)}`;
}
