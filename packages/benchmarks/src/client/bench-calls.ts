import { join } from 'node:path';
import { markdownTable } from '../markdown-table.ts';
import { median, percentile } from '../statistics.ts';
import { BARE, CALLERS, type CallerOptions } from './callers.ts';
import { BUNDLED } from './generate-clients.ts';
import { type CallCost, startCallers, startReplyServer } from './running-callers.ts';

export const STARTS = 3;
export const ROUNDS = 20;
/** So many that each turn pays for its own garbage collection. */
export const CALLS = 1_000;
// The process gets faster for some thousand calls, until all of `fetch` is compiled.
const WARM_UP_CALLS = 1_500;

type Costs = ReadonlyMap<string, CallCost[]>;

/**
 * What one call costs with each client, beside the same call by `fetch` alone. All of them take their turn in each round,
 * in random order, so that whatever else the machine does meets all of them alike; what a client adds is the median of
 * its differences to `fetch` in the same round. They share one process: processes that take turns find their caches cold,
 * which costs more than any client does. It starts anew several times.
 * @param folder where `generateClients` and `bundleClients` have written.
 */
export async function benchCalls(folder: string): Promise<string> {
  const names = Object.keys(CALLERS);
  const costs: Costs = new Map(names.map((name) => [name, []]));
  const server = await startReplyServer();
  try {
    for (let start = 1; start <= STARTS; start += 1) {
      progress(`start ${start} of ${STARTS}`);
      await compareOnce({ baseUrl: server.baseUrl, folder: join(folder, BUNDLED) }, costs);
    }
  } finally {
    await server.stop();
  }
  const bare = costs.get(BARE) ?? [];
  return markdownTable([
    ['caller', 'µs a call', 'added', 'its quartiles', 'CPU µs a call', 'added', 'its quartiles'],
    ...names.map((name) => {
      const own = costs.get(name) ?? [];
      const cells = (['microseconds', 'cpuMicroseconds'] as const).flatMap((unit) => {
        const values = own.map((cost) => cost[unit]);
        const added = values.map((value, round) => value - (bare[round]?.[unit] ?? Number.NaN));
        const quartiles = `${signed(percentile(added, 0.25))} to ${signed(percentile(added, 0.75))}`;
        return [
          median(values).toFixed(0),
          ...(name === BARE ? ['', ''] : [signed(median(added)), quartiles]),
        ];
      });
      return [name, ...cells];
    }),
  ]);
}

/** Starts the callers once, and adds what each of their turns has cost. */
async function compareOnce(options: CallerOptions, costs: Costs): Promise<void> {
  const callers = await startCallers(options);
  try {
    for (const name of costs.keys()) await callers.call({ name, times: WARM_UP_CALLS });
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, record] of inRandomOrder([...costs])) {
        record.push(await callers.call({ name, times: CALLS }));
      }
    }
  } finally {
    await callers.stop();
  }
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
