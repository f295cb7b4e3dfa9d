import { describeMachine, describeVersions } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { median } from '../statistics.ts';
import { CONTESTANTS } from './contestants.ts';
import { type RunningContestant, startContestant } from './running-contestant.ts';

const STARTS = 11;
const WARM_UP_REQUESTS = 3_000;
const SLICES = 30;
const REQUESTS = 500;
/** For the memory after many requests. */
const MANY_REQUESTS = 200_000;
const WITH_REPLIES = 'our stub compiled, requests and replies';
const BARE = 'bare Express, urlencoded';
const PACKAGES = ['express', 'express-openapi-validator', 'openapi-backend', 'fastify'];

/**
 * Measures the cost of a request on each server: the processor time of its process while it answers, divided by the
 * number of requests, including garbage collection and all threads. All contestants run at once and are loaded in turn,
 * a fraction of a second each, so that other load on the machine affects them alike. The medians of the slices are
 * compared.
 */
export async function benchStub(): Promise<string> {
  const names = Object.keys(CONTESTANTS);
  const starts = new Map(
    names.map((name) => [name, [] as Pick<RunningContestant, 'listenMs' | 'firstReplyMs'>[]]),
  );
  for (let round = 1; round <= STARTS; round += 1) {
    for (const name of names) {
      progress(`start ${round} of ${STARTS}: ${name}`);
      const contestant = await startContestant(name);
      starts.get(name)?.push(contestant);
      await contestant.stop();
    }
  }
  const costs = await compareCosts(names);
  const memory = await watchMemory();
  const bare = median(costs.get(BARE)?.slices ?? []);
  const rows = names.map((name) => {
    const { slices = [], rssBytes = 0 } = costs.get(name) ?? {};
    const times = starts.get(name) ?? [];
    return [
      name,
      median(slices).toFixed(0),
      name === BARE ? '' : signed(median(slices) - bare),
      median(times.map(({ listenMs }) => listenMs)).toFixed(0),
      median(times.map(({ firstReplyMs }) => firstReplyMs)).toFixed(0),
      (rssBytes / 2 ** 20).toFixed(0),
    ];
  });
  return [
    `Medians of ${SLICES} slices of ${REQUESTS} requests, and of ${STARTS} starts.`,
    `${describeMachine()}.`,
    `${describeVersions(PACKAGES, import.meta.url)}.`,
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
    '',
    `Memory of "${WITH_REPLIES}" after each quarter of ${MANY_REQUESTS.toLocaleString('en')} requests: ${memory.join(', ')} MiB.`,
  ].join('\n');
}

/** Returns the MiB of our stub after each quarter of many requests; a leak would make them grow. */
async function watchMemory(): Promise<readonly string[]> {
  const contestant = await startContestant(WITH_REPLIES);
  const sizes: string[] = [];
  for (let quarter = 1; quarter <= 4; quarter += 1) {
    progress(`memory, quarter ${quarter}`);
    await contestant.cost(MANY_REQUESTS / 4);
    sizes.push(((await contestant.rssBytes()) / 2 ** 20).toFixed(0));
  }
  await contestant.stop();
  return sizes;
}

interface Costs {
  readonly slices: readonly number[];
  readonly rssBytes: number;
}

async function compareCosts(names: readonly string[]): Promise<ReadonlyMap<string, Costs>> {
  const running = new Map<string, RunningContestant>();
  const slices = new Map(names.map((name) => [name, [] as number[]]));
  try {
    for (const name of names) {
      progress(`warm up: ${name}`);
      const contestant = await startContestant(name);
      running.set(name, contestant);
      await contestant.cost(WARM_UP_REQUESTS);
    }
    for (let slice = 1; slice <= SLICES; slice += 1) {
      progress(`slice ${slice} of ${SLICES}`);
      for (const [name, contestant] of running)
        slices.get(name)?.push(await contestant.cost(REQUESTS));
    }
    const costs = new Map<string, Costs>();
    for (const [name, contestant] of running) {
      costs.set(name, { slices: slices.get(name) ?? [], rssBytes: await contestant.rssBytes() });
    }
    return costs;
  } finally {
    await Promise.all([...running.values()].map((contestant) => contestant.stop()));
  }
}

function progress(what: string): void {
  process.stderr.write(`${what}\n`);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(0)}`;
}
