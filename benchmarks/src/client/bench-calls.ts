import { join } from 'node:path';
import { markdownTable } from '../markdown-table.ts';
import { median } from '../statistics.ts';
import { BARE, CALLERS, WITHOUT_FETCH } from './callers.ts';
import { BUNDLED } from './generate-clients.ts';
import {
  type CallCost,
  type CallCosts,
  type RunningCallers,
  startCallers,
  startReplyServer,
} from './running-callers.ts';

export const STARTS = 5;
export const ROUNDS = 200;
/** Few, so that other load on the machine affects all callers alike; more than one, so that code is in the caches. */
export const CALLS = 20;
// The process gets faster for some thousand calls, until all of `fetch` is compiled.
const WARM_UP_ROUNDS = 75;

/**
 * Measures one call with each client and with `fetch` alone: over the loopback interface, and with a `fetch` that
 * answers from memory, so that network noise does not hide the client's own cost.
 * @param folder the output of `generateClients` and `bundleClients`.
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
 * Runs all callers in each round, in random order, so that other load on the machine affects them alike. They share one
 * process, because switching processes leaves the caches cold, which costs more than any client. The process restarts
 * several times.
 */
async function compare(
  names: readonly string[],
  start: () => Promise<RunningCallers>,
): Promise<readonly CallCosts[]> {
  const costs: CallCosts[] = [];
  for (let started = 1; started <= STARTS; started += 1) {
    process.stderr.write(`start ${started} of ${STARTS}\n`);
    const callers = await start();
    try {
      await callers.call({ names, rounds: WARM_UP_ROUNDS, calls: CALLS });
      costs.push(await callers.call({ names, rounds: ROUNDS, calls: CALLS }));
    } finally {
      await callers.stop();
    }
  }
  return costs;
}

/** The cost of a client is its median minus that of `fetch` in the same start. */
function asTable(title: string, starts: readonly CallCosts[]): string {
  const [first = {}] = starts;
  const rows = Object.keys(first).map((name) => {
    const cells = [middleCall, averageCpu].flatMap((figure) => {
      const own = starts.map((costs) => figure(costs[name]));
      const added = starts.map((costs, start) => (own[start] ?? 0) - figure(costs[BARE]));
      const spread = `${signed(Math.min(...added))} to ${signed(Math.max(...added))}`;
      const differs = name !== BARE;
      return [median(own).toFixed(0), ...(differs ? [signed(median(added)), spread] : ['', ''])];
    });
    return [name, ...cells];
  });
  const figures = ['added', 'in the starts'];
  return markdownTable([[title, 'µs a call', ...figures, 'CPU µs', ...figures], ...rows]);
}

function middleCall(cost: CallCost | undefined): number {
  return median(cost?.microseconds ?? []);
}

function averageCpu(cost: CallCost | undefined): number {
  return cost?.cpuMicroseconds ?? Number.NaN;
}

function signed(value: number): string {
  const whole = Math.round(value);
  return `${whole < 0 ? '−' : '+'}${Math.abs(whole)}`;
}
