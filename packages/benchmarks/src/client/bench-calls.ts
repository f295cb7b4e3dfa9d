import { join } from 'node:path';
import { markdownTable } from '../markdown-table.ts';
import { median, percentile } from '../statistics.ts';
import { BARE, CALLERS, WITHOUT_FETCH } from './callers.ts';
import { BUNDLED } from './generate-clients.ts';
import {
  type CallCost,
  type RunningCallers,
  startCallers,
  startReplyServer,
} from './running-callers.ts';

export const STARTS = 3;
export const ROUNDS = 15;
/** So many that each turn pays for its own garbage collection. */
export const CALLS = 1_000;
// The process gets faster for some thousand calls, until all of `fetch` is compiled.
const WARM_UP_CALLS = 1_500;

type Costs = ReadonlyMap<string, CallCost[]>;

/**
 * What one call costs with each client, beside the same call by `fetch` alone: over the loopback interface, and with a
 * `fetch` that answers from memory, where the network's noise does not hide what a client does itself.
 * @param folder where `generateClients` and `bundleClients` have written.
 */
export async function benchCalls(folder: string): Promise<string> {
  const names = Object.keys(CALLERS);
  const server = await startReplyServer();
  const options = { baseUrl: server.baseUrl, folder: join(folder, BUNDLED) };
  try {
    const loopback = await compare(names, () => startCallers(options, 'network'));
    const memory = await compare(
      names.filter((name) => name !== WITHOUT_FETCH),
      () => startCallers(options, 'memory'),
    );
    return [asTable('over loopback', loopback), asTable('from memory', memory)].join('\n\n');
  } finally {
    await server.stop();
  }
}

/**
 * All callers take their turn in each round, in random order, so that whatever else the machine does meets all of them
 * alike. They share one process: processes that take turns find their caches cold, which costs more than any client
 * does. It starts anew several times.
 */
async function compare(
  names: readonly string[],
  start: () => Promise<RunningCallers>,
): Promise<Costs> {
  const costs: Costs = new Map(names.map((name) => [name, []]));
  for (let started = 1; started <= STARTS; started += 1) {
    const callers = await start();
    try {
      for (const name of names) await callers.call({ name, times: WARM_UP_CALLS });
      for (let round = 1; round <= ROUNDS; round += 1) {
        progress(`start ${started} of ${STARTS}, round ${round} of ${ROUNDS}`);
        for (const [name, record] of inRandomOrder([...costs])) {
          record.push(await callers.call({ name, times: CALLS }));
        }
      }
    } finally {
      await callers.stop();
    }
  }
  return costs;
}

/** What a client adds is the median of its differences to `fetch` in the same round, between their quartiles. */
function asTable(title: string, costs: Costs): string {
  const bare = costs.get(BARE) ?? [];
  const rows = [...costs].map(([name, own]) => {
    const cells = (['microseconds', 'cpuMicroseconds'] as const).flatMap((unit) => {
      const figure = median(own.map((cost) => cost[unit])).toFixed(0);
      if (name === BARE) return [figure, '', ''];
      const added = own.map((cost, round) => cost[unit] - (bare[round]?.[unit] ?? Number.NaN));
      const [low, high] = [percentile(added, 0.25), percentile(added, 0.75)];
      return [figure, signed(median(added)), `${signed(low)} to ${signed(high)}`];
    });
    return [name, ...cells];
  });
  const figures = ['added', 'its quartiles'];
  return markdownTable([[title, 'µs a call', ...figures, 'CPU µs', ...figures], ...rows]);
}

function inRandomOrder<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

function progress(what: string): void {
  process.stderr.write(`${what}\n`);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(0)}`;
}
