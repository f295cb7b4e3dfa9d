import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { systemClock } from '../../src/time/clock.ts';
import { OPERATIONS } from '../docs/follow-link.ts';
import { careful, openReceiver } from '../scenarios/open-receiver.ts';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { type RunStep, runRespect } from './run-respect.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const FOLDER = 'openapi/workflows';

interface WorkflowFile {
  readonly workflows: readonly {
    readonly workflowId: string;
    readonly steps: readonly { readonly stepId: string; readonly operationId: string }[];
  }[];
}

const entries = await readdir(join(ROOT, FOLDER));
const names = entries.filter((name) => name.endsWith('.arazzo.yaml')).toSorted();
const files = new Map<string, WorkflowFile>();
for (const name of names) files.set(name, parse(await readFile(join(ROOT, FOLDER, name), 'utf8')));

/** Operations that no workflow can call, each with the reason. */
const NOT_CALLED: Readonly<Record<string, string>> = {
  streamEvents: 'its reply has no end',
};

/** In the short run every other one; newman goes through those between, of which the Postman collection has a folder each. */
const played = names.filter((_, index) => IS_LONG_RUN || index % 2 === 0);

/** A workflow that expects something else than what happens, to see that a run can fail. */
const WRONG = 'wrong.arazzo.yaml';

describe('the workflows, run by redocly respect on a sandbox', () => {
  let results: ReadonlyMap<string, readonly RunStep[]>;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(ROOT, FOLDER, '.wrong-'));
    const source = await readFile(join(ROOT, FOLDER, 'try-again.arazzo.yaml'), 'utf8');
    const wrong = source
      .replaceAll('url: ../', 'url: ../../')
      .replaceAll('-again', '-wrong')
      .replace("orderStatus == 'PAID'", "orderStatus == 'ACTIVE'");
    await writeFile(join(folder, WRONG), wrong);
    await using shop = await openReceiver(careful);
    await using sandbox = await serveSandbox({ clock: systemClock });
    const today = systemClock.now().getTime();
    const inputs = {
      ...CREDENTIALS,
      run: 'story',
      // The days around it, so that it matters neither where midnight is nor how long the run takes.
      startDate: new Date(today - 86_400_000).toISOString().slice(0, 10),
      endDate: new Date(today + 7 * 86_400_000).toISOString().slice(0, 10),
      notifyUrl: shop.url,
    };
    const paths = played.map((name) => join(FOLDER, name));
    const all = [...paths, relative(ROOT, join(folder, WRONG))];
    results = await runRespect(all, sandbox.url, inputs);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(played)('%s passes every check', (name) => {
    const wanted = files.get(name)?.workflows.flatMap(({ steps }) => steps) ?? [];

    expect(results.get(name)).toEqual(wanted.map(({ stepId }) => ({ stepId, failures: [] })));
  });

  test('one that expects something else fails there', () => {
    expect(results.get(WRONG)?.filter(({ failures }) => failures.length > 0)).toEqual([
      { stepId: 'askAfterPayment', failures: ["$response.body#/orderStatus == 'ACTIVE'"] },
    ]);
  });
});

describe('the workflows', () => {
  const all = [...files.values()].flatMap(({ workflows }) => workflows);

  test('are twelve at least, one in a file of its name', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(all.map(({ workflowId }) => `${workflowId}.arazzo.yaml`)).toEqual(names);
  });

  test('call every operation of both documents that can be called', () => {
    const called = all.flatMap(({ steps }) =>
      steps.map(({ operationId }) => operationId.split('.').at(-1)),
    );
    const callable = [...OPERATIONS.keys()].filter((id) => NOT_CALLED[id] === undefined);

    expect([...new Set(called)].toSorted()).toEqual(callable.toSorted());
  });
});
