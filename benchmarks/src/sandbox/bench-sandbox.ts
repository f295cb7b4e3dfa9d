import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, describeVersions } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { median, percentile } from '../statistics.ts';
import { startContestant } from '../stub/running-contestant.ts';
import { bundleContestants } from './bundle-contestants.ts';
import { fillDatabase } from './fill-database.ts';
import { aNewOrder, aRequest, send, throughput } from './load.ts';
import { startSandbox } from './sandbox-process.ts';

const STARTS = 5;
const ROUNDS = 5;
const SECONDS = 3;
const PAGES = 300;
const MANY = 1_000_000;
const FEW = 1_000;
const VALIDATIONS = ['compiled', 'express-openapi-validator'] as const;
const MOCK = 'express-openapi-validator, requests and replies';
const PACKAGES = ['express', 'express-openapi-validator', '@photostructure/sqlite'];
const CREATE = '/api/v1/order/create';
const STATUS = '/api/v1/order/info/status';
const DAYS = { startDate: '2020-01-01', endDate: '2099-12-31' };

/** Measures the sandbox's throughput, its start, and the effect of a full database. */
export async function benchSandbox(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-sandbox-'));
  try {
    const files = VALIDATIONS.map((validation) => join(folder, `${validation}.sqlite`));
    const starts = await benchStarts(files, await bundleContestants(folder));
    const speed = await benchSpeed(files);
    const few = await benchLists(join(folder, 'few.sqlite'), FEW);
    const many = await benchLists(join(folder, 'many.sqlite'), MANY);
    return [
      `Medians of ${ROUNDS} rounds of ${SECONDS} s and of ${STARTS} starts; ${PAGES} pages of 50 each.`,
      `${describeMachine()}.`,
      `${describeVersions(PACKAGES, import.meta.url)}.`,
      '',
      markdownTable([
        ['', 'sandbox', 'on express-openapi-validator', 'stock validator as a mock'],
        ...starts,
        ...speed,
      ]),
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

/** Measures starts of both kinds: of bundles, and of modules one by one from node_modules. */
async function benchStarts(files: readonly string[], bundledProcess: string): Promise<Row[]> {
  const starts = [true, false].flatMap((isBundled) => [
    ...VALIDATIONS.map((validation, index) => async () => {
      const server = await startSandbox(files[index] ?? '', { validation, isBundled });
      return { ...server, ms: server.readyMs };
    }),
    async () => {
      const server = await startContestant(MOCK, isBundled ? bundledProcess : undefined);
      return { ...server, ms: server.listenMs };
    },
  ]);
  const times: number[][] = starts.map(() => []);
  for (let round = 0; round <= STARTS; round += 1) {
    progress(`start ${round} of ${STARTS}`);
    for (const [index, start] of starts.entries()) {
      const { ms, stop } = await start();
      // The first start creates the database.
      if (round > 0) times[index]?.push(ms);
      await stop();
    }
  }
  const half = starts.length / 2;
  return [times.slice(0, half), times.slice(half)].map((kind, index) => [
    `ms to ready, existing database, ${index === 0 ? 'bundled' : 'not bundled'}`,
    ...kind.map((each) => median(each).toFixed(0)),
  ]) as Row[];
}

async function benchSpeed(files: readonly string[]): Promise<Row[]> {
  const sandboxes = await Promise.all(
    VALIDATIONS.map((validation, index) => startSandbox(files[index] ?? '', { validation })),
  );
  const mock = await startContestant(MOCK);
  const memory = async () => [
    ...(await Promise.all(sandboxes.map(async (each) => (await each.memory()).now))),
    await mock.rssBytes(),
  ];
  const atRest = await memory();
  try {
    const asked: number[][] = sandboxes.map(() => []);
    const created: number[][] = [...sandboxes, mock].map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      progress(`round ${round + 1} of ${ROUNDS}`);
      for (const [index, { url }] of sandboxes.entries()) {
        const orders: string[] = [];
        const order = () => {
          const orderId = `bench-${round}-${orders.length}`;
          orders.push(orderId);
          return aNewOrder(orderId);
        };
        const load = { url, seconds: SECONDS };
        created[index]?.push(await throughput({ ...load, path: CREATE, body: order }));
        // The last ones were still pending when the time ran out.
        const known = orders.slice(0, -100);
        let next = 0;
        const ask = () => {
          next += 1;
          return aRequest({ orderId: known[next % known.length] ?? '' });
        };
        asked[index]?.push(await throughput({ ...load, path: STATUS, body: ask }));
      }
      const mocked = { url: mock.url, seconds: SECONDS, path: CREATE, body: () => aNewOrder() };
      created.at(-1)?.push(await throughput(mocked));
    }
    return [
      ['memory when ready, MiB', ...atRest.map(mebibytes)],
      ['createOrder a second, durable', ...created.map(perSecond)],
      ['getOrderStatus a second', ...asked.map(perSecond), ''],
      ['memory after that load, MiB', ...(await memory()).map(mebibytes)],
    ] as Row[];
  } finally {
    await Promise.all([...sandboxes, mock].map((each) => each.stop()));
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
