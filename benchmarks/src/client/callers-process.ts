import { CALLERS, type Call } from './callers.ts';
import { answerFromMemory } from './memory-fetch.ts';
import { REPLY } from './request.ts';
import type { CallCosts, CallOrder } from './running-callers.ts';

/** Runs all callers in one process: reports when they are ready, and lets them call in turn on request. */
const [baseUrl = '', folder = '', fetches = ''] = process.argv.slice(2);
if (fetches === 'memory') answerFromMemory();
const calls = new Map<string, Call>();
for (const [name, caller] of Object.entries(CALLERS)) {
  calls.set(name, await caller({ baseUrl, folder }));
}

async function make({ names, rounds, calls: turn }: CallOrder): Promise<CallCosts> {
  const costs: CallCosts = Object.fromEntries(
    names.map((name) => [name, { microseconds: [], cpuMicroseconds: 0 }]),
  );
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of inRandomOrder(names)) {
      const call = calls.get(name);
      const own = costs[name];
      if (!call || !own) throw new Error(`no caller has the name ${name}`);
      const cpuBefore = process.cpuUsage();
      for (let made = 1; made <= turn; made += 1) {
        const startedAt = performance.now();
        const reply = await call();
        own.microseconds.push((performance.now() - startedAt) * 1000);
        if (reply !== REPLY.orderStatus) throw new Error(`${name} does not read the reply`);
      }
      const { user, system } = process.cpuUsage(cpuBefore);
      own.cpuMicroseconds += (user + system) / (rounds * turn);
    }
  }
  return costs;
}

function inRandomOrder<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

process.on('message', async (order: CallOrder) => process.send?.(await make(order)));
process.send?.('ready');
