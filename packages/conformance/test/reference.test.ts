import { countOf, IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import { type Finding, GROUPS } from '../src/check.ts';
import { runConformance } from '../src/run-conformance.ts';
import { errorAnswer } from './plumbing-faults.ts';
import { CREDENTIALS } from './reference-gateway.ts';
import { type Arrived, pay, serveGateway } from './serve-gateway.ts';

// Whole runs, on a machine that may be busy.
function named(findings: readonly Finding[], outcome: string): string[] {
  return findings
    .filter((finding) => finding.outcome === outcome)
    .map(({ id, detail }) => `${id}: ${detail}`);
}

/** Single fields are three quarters of all checks; a short run plays them against one broken gateway. */
const WHOLE_RUN = IS_LONG_RUN ? GROUPS : GROUPS.filter((group) => group !== 'fields');

test('a gateway that is complete and correct passes every check, and further runs as well', async () => {
  await using gateway = await serveGateway();
  const options = { ...CREDENTIALS, baseUrl: gateway.url, pay, only: WHOLE_RUN };

  const first = await runConformance(options);
  const failures = named(first.findings, 'fails');
  for (let run = 1; run < countOf({ short: 1, long: 2 }); run += 1) {
    failures.push(...named((await runConformance(options)).findings, 'fails'));
  }

  expect(failures).toEqual([]);
  expect(named(first.findings, 'skipped')).toEqual([]);
  // As the guide promises.
  expect(first.counts.holds).toBeGreaterThan(countOf({ short: 250, long: 1_000 }));
  expect(first.passed).toBe(true);
});

test('without --pay the checks that need a payment are skipped by name, and the rest holds', async () => {
  await using gateway = await serveGateway();

  const options = { ...CREDENTIALS, baseUrl: gateway.url, only: ['payments', 'orders'] as const };
  const { findings, passed } = await runConformance(options);

  const skipped = named(findings, 'skipped');
  expect(skipped).toContain('payments/status: needs an order that was paid: give --pay');
  expect(skipped.every((line) => line.startsWith('payments/'))).toBe(true);
  expect(passed).toBe(true);
});

test('a gateway that answers errors as 200 passes if its account is meant to', async () => {
  await using gateway = await serveGateway(
    {},
    {
      answer(answer) {
        if (answer.status >= 400) answer.status = 200;
      },
    },
  );
  const few = IS_LONG_RUN
    ? (['operations', 'credentials', 'orders', 'refunds', 'wire'] as const)
    : (['operations', 'credentials'] as const);
  const options = { ...CREDENTIALS, baseUrl: gateway.url, pay, only: few };

  const meant = await runConformance({ ...options, statusOfErrors: 200 });
  const unmeant = await runConformance(options);

  expect(named(meant.findings, 'fails')).toEqual([]);
  expect(unmeant.counts.fails).toBeGreaterThan(20);
});

describe('an operation that answers 501', () => {
  const MISSING = 'operations/listRefunds: listRefunds is missing: it answers 501';
  const arrive = (request: Arrived) =>
    request.path.includes('/refunds') && request.method === 'POST'
      ? errorAnswer(501, 'listRefunds is not implemented yet', request)
      : undefined;

  test('is reported once, and the rest of a run passes', async () => {
    await using gateway = await serveGateway({}, { arrive });

    const only = IS_LONG_RUN ? GROUPS : (['operations', 'paging'] as const);
    const options = { ...CREDENTIALS, baseUrl: gateway.url, partial: true, only };
    const { findings, passed } = await runConformance(options);

    expect(named(findings, 'missing')).toEqual([MISSING]);
    expect(named(findings, 'fails')).toEqual([]);
    expect(passed).toBe(true);
  });

  test('fails a run that is not partial', async () => {
    await using gateway = await serveGateway({}, { arrive });

    const only = ['operations'] as const;
    const report = await runConformance({ ...CREDENTIALS, baseUrl: gateway.url, only });

    expect(named(report.findings, 'missing')).toEqual([MISSING]);
    expect(named(report.findings, 'fails')).toEqual([]);
    expect(report.passed).toBe(false);
  });
});
