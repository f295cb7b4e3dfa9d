import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, describeVersions } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { median, percentile } from '../statistics.ts';
import { startContestant } from '../stub/running-contestant.ts';
import { fillDatabase } from './fill-database.ts';
import { aNewOrder, aRequest, send, throughput } from './load.ts';
import { startSandbox } from './sandbox-process.ts';

const STARTS = 5;
const ROUNDS = 5;
const SECONDS = 3;
const PAGES = 300;
const MANY = 1_000_000;
const FEW = 1_000;
const MOCK = 'express-openapi-validator, requests and replies';
const PACKAGES = ['express', 'express-openapi-validator', '@photostructure/sqlite'];
const CREATE = '/api/v1/order/create';
const STATUS = '/api/v1/order/info/status';
const DAYS = { startDate: '2020-01-01', endDate: '2099-12-31' };

/** Measures the sandbox's throughput, its start, and the effect of a full database. */
export async function benchSandbox(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-sandbox-'));
  try {
    const speed = await benchSpeed(join(folder, 'orders.sqlite'));
    const few = await benchLists(join(folder, 'few.sqlite'), FEW);
    const many = await benchLists(join(folder, 'many.sqlite'), MANY);
    return [
      `Medians of ${ROUNDS} rounds of ${SECONDS} s and of ${STARTS} starts; ${PAGES} pages of 50 each.`,
      `${describeMachine()}.`,
      `${describeVersions(PACKAGES, import.meta.url)}.`,
      '',
      markdownTable([['', 'sandbox', 'stock validator as a mock'], ...speed]),
      '',
      markdownTable([
        ['', '1,000 transactions', '1,000,000 transactions'],
        ...few.map(([name, figure], row) => [name, figure, many[row]?.[1] ?? '']),
      ]),
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Row = [name: string, figure: string, ...others: string[]];

async function benchSpeed(database: string): Promise<Row[]> {
  await (await startSandbox(database)).stop();
  const readyTimes: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    progress(`start ${start + 1} of ${STARTS}`);
    const sandbox = await startSandbox(database);
    readyTimes.push(sandbox.readyMs);
    await sandbox.stop();
  }
  const sandbox = await startSandbox(database);
  const mock = await startContestant(MOCK);
  const atRest = (await sandbox.memory()).now;
  const mockAtRest = await mock.rssBytes();
  try {
    const figures = { create: [] as number[], status: [] as number[], mock: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      progress(`round ${round + 1} of ${ROUNDS}`);
      const orders: string[] = [];
      const order = () => {
        const orderId = `bench-${round}-${orders.length}`;
        orders.push(orderId);
        return aNewOrder(orderId);
      };
      const load = { url: sandbox.url, seconds: SECONDS };
      figures.create.push(await throughput({ ...load, path: CREATE, body: order }));
      // The last ones were still pending when the time ran out.
      const known = orders.slice(0, -100);
      let next = 0;
      const ask = () => {
        next += 1;
        return aRequest({ orderId: known[next % known.length] ?? '' });
      };
      figures.status.push(await throughput({ ...load, path: STATUS, body: ask }));
      const mocked = { url: mock.url, seconds: SECONDS, path: CREATE, body: () => aNewOrder() };
      figures.mock.push(await throughput(mocked));
    }
    const { now } = await sandbox.memory();
    return [
      ['ms to ready, existing database', median(readyTimes).toFixed(0), mock.listenMs.toFixed(0)],
      ['memory when ready, MiB', mebibytes(atRest), mebibytes(mockAtRest)],
      ['createOrder a second, durable', perSecond(figures.create), perSecond(figures.mock)],
      ['getOrderStatus a second', perSecond(figures.status), ''],
      ['memory after that load, MiB', mebibytes(now), mebibytes(await mock.rssBytes())],
    ];
  } finally {
    await Promise.all([sandbox.stop(), mock.stop()]);
  }
}

/** Measures a page at different places, and the settlement of everything. */
async function benchLists(database: string, count: number): Promise<Row[]> {
  progress(`${count} transactions`);
  await (await startSandbox(database)).stop();
  fillDatabase(database, count);
  const sandbox = await startSandbox(database);
  try {
    const times: number[] = [];
    for (let page = 0; page < PAGES; page += 1) {
      const lastId = String(Math.floor((page / PAGES) * (count - 50)) + 1);
      const body = aRequest({ ...DAYS, count: '50', lastId });
      times.push((await send(sandbox.url, '/api/v1/transactions', body)).ms);
    }
    const startedAt = performance.now();
    await fetch(`${sandbox.url}/sandbox/v1/settlements`, { method: 'POST' });
    const settledMs = performance.now() - startedAt;
    const { peak } = await sandbox.memory();
    return [
      ['ms to ready', sandbox.readyMs.toFixed(0)],
      ['ms a page, median', median(times).toFixed(1)],
      ['ms a page, 95th percentile', percentile(times, 0.95).toFixed(1)],
      ['ms to settle all', settledMs.toFixed(0)],
      ['most memory ever, MiB', mebibytes(peak)],
    ];
  } finally {
    await sandbox.stop();
  }
}

const perSecond = (rates: readonly number[]) => Math.round(median(rates)).toLocaleString('en');
const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

function progress(what: string): void {
  process.stderr.write(`${what}\n`);
}
