import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderJunit } from '../src/render-junit.ts';
import { renderTable } from '../src/render-table.ts';
import { runConformance } from '../src/run-conformance.ts';
import { serveDoomedGateway } from './doomed-gateway.ts';
import { CREDENTIALS } from './reference-gateway.ts';
import { type ServedGateway, serveGateway, serveInFrontOf } from './serve-gateway.ts';

let well: ServedGateway;

beforeAll(async () => {
  well = await serveGateway();
});

afterAll(async () => {
  await well[Symbol.asyncDispose]();
});

/** A value that the kit sends early in its `fields` checks. */
const KILLER = 'orderAmount=0x10';

describe('a server that dies of a request', () => {
  test('leaves what was found before, the last reply and the request that killed it', async () => {
    await using gateway = await serveDoomedGateway({ target: well.url, before: KILLER });

    const report = await runConformance({
      ...CREDENTIALS,
      baseUrl: gateway.url,
      only: ['operations', 'fields', 'wire'],
    });

    const { findings, interruption, passed } = report;
    expect(findings.slice(0, 11).map(({ outcome }) => outcome)).toEqual(Array(11).fill('holds'));
    expect(findings.filter(({ outcome }) => outcome === 'fails')).toEqual([findings.at(-1)]);
    expect(findings.at(-1)?.id).toBe('fields/createOrder/orderAmount/hexadecimal');
    expect(interruption).toMatchObject({
      kind: 'gone',
      detail: 'the server is down: it stopped during a request (ECONNRESET)',
      unanswered: expect.stringContaining(`'${KILLER}'`),
      lastAnswered: expect.stringContaining('orderAmount=1e3'),
    });
    expect(interruption?.notPlayed).toBeGreaterThan(100);
    expect(passed).toBe(false);
    expect(JSON.stringify(report)).not.toContain(CREDENTIALS.secretKey);
  });

  test('after its reply is told apart: the last answered request is to blame', async () => {
    await using gateway = await serveDoomedGateway({ target: well.url, after: KILLER });

    const { interruption } = await runConformance({
      ...CREDENTIALS,
      baseUrl: gateway.url,
      only: ['fields'],
    });

    expect(interruption).toMatchObject({
      kind: 'gone',
      detail: 'the server is down: it stopped after the last reply (ECONNREFUSED)',
      lastAnswered: expect.stringContaining(`'${KILLER}'`),
    });
  });

  test('and is started again costs that check alone', async () => {
    const dying = { target: well.url, before: 'source=woo', restarts: true } as const;
    await using gateway = await serveDoomedGateway(dying);

    const { findings, interruption } = await runConformance({
      ...CREDENTIALS,
      baseUrl: gateway.url,
      only: ['wire'],
    });

    const failed = findings.filter(({ outcome }) => outcome === 'fails');
    expect(failed.map(({ id, came }) => [id, came])).toEqual([
      ['wire/unknown-field', 'ECONNRESET; the server was away for a while'],
    ]);
    expect(interruption).toBeUndefined();
    expect(gateway.deaths()).toBe(1);
  });
});

test('a server that hangs ends the run, with what was found before', async () => {
  let arrived = 0;
  const arrive = () => {
    arrived += 1;
    return arrived > 3 ? ('hang' as const) : undefined;
  };
  await using gateway = await serveInFrontOf(well, { arrive });

  const options = { ...CREDENTIALS, baseUrl: gateway.url, timeoutMs: 2_000 };
  const { findings, interruption, counts } = await runConformance(options);

  expect(interruption).toMatchObject({
    kind: 'gone',
    detail: 'the server hangs and no longer answers (no reply within 2 s)',
  });
  expect(counts).toMatchObject({ fails: 1 });
  expect(findings.length).toBeLessThanOrEqual(3);
  expect(arrived).toBeLessThan(20);
});

test('an operation that hangs fails and is then left alone; the others are still checked', async () => {
  let hung = 0;
  const arrive = ({ path }: { path: string }) => {
    if (!path.endsWith('/refunds')) return undefined;
    hung += 1;
    return 'hang' as const;
  };
  await using gateway = await serveInFrontOf(well, { arrive });

  const { findings, interruption } = await runConformance({
    ...CREDENTIALS,
    baseUrl: gateway.url,
    only: ['operations', 'paging', 'orders'],
    timeoutMs: 2_000,
  });

  const of = (outcome: string) => findings.filter((finding) => finding.outcome === outcome);
  expect(hung).toBe(3);
  expect(of('fails').map(({ id, came }) => [id.split('/')[1], came])).toEqual(
    Array(3).fill(['listRefunds', 'no reply within 2 s']),
  );
  expect(of('skipped').map(({ detail }) => detail)).toContain(
    'needs listRefunds, which has given no reply several times',
  );
  expect(of('holds').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['operations/listSettlements', 'paging/listSettlements/walk-1']),
  );
  expect(interruption).toBeUndefined();
});

test('no server, and credentials that it does not know, are reported without a check', async () => {
  const of = (options: { baseUrl: string; appId: string }) =>
    runConformance({ ...CREDENTIALS, ...options, timeoutMs: 500 });

  const none = await of({ baseUrl: 'http://127.0.0.1:9', appId: CREDENTIALS.appId });
  const unknown = await of({ baseUrl: well.url, appId: 'unknown' });

  expect(none).toMatchObject({
    findings: [],
    passed: false,
    interruption: {
      kind: 'unreachable',
      detail: 'no server answers at http://127.0.0.1:9 (ECONNREFUSED)',
    },
  });
  expect(unknown.interruption?.detail).toMatch(/does not know these credentials/u);
});

test('a way to pay that throws fails the checks that pay, and the run goes on', async () => {
  const { findings } = await runConformance({
    ...CREDENTIALS,
    baseUrl: well.url,
    only: ['payments', 'settlements'],
    pay: () => Promise.reject(new TypeError('the page is no page')),
  });

  const failed = findings.filter(({ outcome }) => outcome === 'fails');
  expect(failed.every(({ group }) => group === 'payments')).toBe(true);
  expect(failed[0]?.came).toMatch(/the page is no page/u);
  expect(findings.at(-1)).toMatchObject({ group: 'settlements', outcome: 'holds' });
});

test('a run that is stopped keeps what it has found, and tells it in every form', async () => {
  const controller = new AbortController();
  const arrive = ({ body }: { body: string }) => {
    if (!body.includes(KILLER)) return undefined;
    controller.abort(new Error('stopped by a test'));
    return 'hang' as const;
  };
  await using gateway = await serveInFrontOf(well, { arrive });

  const report = await runConformance({
    ...CREDENTIALS,
    baseUrl: gateway.url,
    only: ['operations', 'fields'],
    signal: controller.signal,
  });

  expect(report.interruption).toMatchObject({ kind: 'stopped', detail: 'stopped by a test' });
  expect(report.findings.length).toBeGreaterThan(11);
  expect(report.counts).toMatchObject({ holds: report.findings.length, fails: 0 });
  const table = renderTable(report);
  expect(table).toContain('ENDED EARLY\n  stopped by a test\n');
  expect(table).toContain('The server was not checked to the end');
  const xml = renderJunit(report);
  expect(xml).toContain('<error type="stopped" message="stopped by a test">');
  expect(xml).toContain(`tests="${report.findings.length + 1}" errors="1"`);
});
