import { countOf, IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Group } from '../src/check.ts';
import { groupByCause } from '../src/group-by-cause.ts';
import { renderJunit } from '../src/render-junit.ts';
import { renderTable } from '../src/render-table.ts';
import type { Report } from '../src/report.ts';
import { runConformance } from '../src/run-conformance.ts';
import { refuse } from './plumbing-faults.ts';
import { CREDENTIALS } from './reference-gateway.ts';
import {
  type Plumbing,
  type ServedGateway,
  serveGateway,
  serveInFrontOf,
} from './serve-gateway.ts';

let well: ServedGateway;

beforeAll(async () => {
  well = await serveGateway();
});

afterAll(async () => {
  await well[Symbol.asyncDispose]();
});

const MANY: readonly Group[] = IS_LONG_RUN
  ? ['operations', 'credentials', 'orders', 'wire']
  : ['operations', 'orders'];

async function play(plumbing: Plumbing, only: readonly Group[] = MANY): Promise<Report> {
  await using gateway = await serveInFrontOf(well, plumbing);
  return await runConformance({ ...CREDENTIALS, baseUrl: gateway.url, only });
}

test('a server that answers HTML fails many checks for one cause', async () => {
  const report = await play({
    answer(answer) {
      answer.headers['content-type'] = 'text/html';
      answer.text = '<h1>It works</h1>';
    },
  });

  const [first, ...more] = groupByCause(report.findings);
  expect(first?.cause).toBe('replies do not come as application/json, but as text/html');
  expect(first?.findings.length).toBeGreaterThan(countOf({ short: 30, long: 80 }));
  expect(more.length).toBeLessThan(5);
  const table = renderTable(report);
  expect(table).toContain(`FAILS ${first?.findings.length} checks for one cause\n`);
  expect(table).toMatch(/ fail for \d causes?,/u);
  expect(table.match(/repeat/gu)?.length).toBe(1 + more.length);
  expect(renderJunit(report)).toContain('<failure type="replies do not come as application/json');
});

test('an operation that refuses the right credentials is one cause', async () => {
  const report = await play({
    arrive: refuse(({ path }) => path.endsWith('/order/create'), 401, 'Please log in'),
  });

  const causes = groupByCause(report.findings).map(({ cause }) => cause);

  expect(causes).toContain('the credentials are refused with HTTP 401');
  expect(report.counts.fails).toBeGreaterThan(countOf({ short: 20, long: 40 }));
  expect(causes.length).toBeLessThan(12);
});

test('a server that answers 422 to what is wrong fails for one cause', async () => {
  const report = await play(
    {
      answer(answer) {
        if (answer.status === 400) answer.status = 422;
      },
    },
    ['operations', 'orders'],
  );

  expect(groupByCause(report.findings).map(({ cause }) => cause)).toContain(
    'errors come as HTTP 422 instead of 400',
  );
});

test('failures with causes of their own stay apart', async () => {
  const report = await play(
    {
      arrive: refuse(
        ({ path, headers }) => path.endsWith('/verify/') || !('user-agent' in headers),
        404,
        'No such path',
      ),
    },
    ['operations', 'wire'],
  );

  const groups = groupByCause(report.findings);

  expect(groups.map(({ findings: [{ id }] }) => id)).toEqual([
    'wire/trailing-slash',
    'wire/no-user-agent',
  ]);
});
