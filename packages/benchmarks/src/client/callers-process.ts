import { CALLERS, type Call } from './callers.ts';
import { answerFromMemory } from './memory-fetch.ts';
import { REPLY } from './request.ts';
import type { CallCost, CallOrder } from './running-callers.ts';

/** All callers in one process: says when they are ready, and has one make as many calls in turn as it is told to. */
const [baseUrl = '', folder = '', fetches = ''] = process.argv.slice(2);
if (fetches === 'memory') answerFromMemory();
const calls = new Map<string, Call>();
for (const [name, caller] of Object.entries(CALLERS)) {
  calls.set(name, await caller({ baseUrl, folder }));
}

async function make({ name, times }: CallOrder): Promise<CallCost> {
  const call = calls.get(name) ?? (() => Promise.reject(new Error(`nobody is called ${name}`)));
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  for (let made = 0; made < times; made += 1) {
    if ((await call()) !== REPLY.orderStatus) throw new Error(`${name} does not read the reply`);
  }
  const microseconds = (performance.now() - startedAt) * 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { microseconds: microseconds / times, cpuMicroseconds: (user + system) / times };
}

process.on('message', async (order: CallOrder) => process.send?.(await make(order)));
process.send?.('ready');
