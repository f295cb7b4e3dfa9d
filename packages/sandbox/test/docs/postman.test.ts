import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strictReplies } from '@cashfree-rest/client/strict';
import { type OperationId, operations } from '@cashfree-rest/contract';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/time/clock.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { fitted, type GivenNames, NO_NAMES, tellExamples } from './example-world.ts';
import { type NewmanResult, runNewman, type SentRequest } from './run-newman.ts';

const PAYMENT = 'A payment from start to end';

function read(name: string): Promise<string> {
  const url = new URL(`../../../../generated/postman/${name}.json`, import.meta.url);
  return readFile(fileURLToPath(url), 'utf8');
}

interface Folder {
  readonly name: string;
  readonly item?: readonly Folder[];
}

const { item: folders }: { readonly item: readonly Folder[] } = JSON.parse(
  await read('collection'),
);

function folderOf(name: string): Folder {
  return folders.find((folder) => folder.name === name) ?? { name };
}

interface RunOptions {
  readonly folders: readonly string[];
  readonly names?: GivenNames | undefined;
  /** Changes the sandbox's environment. */
  readonly change?: ((environment: string) => string) | undefined;
}

async function run(
  sandbox: ServedSandbox,
  { folders, names = NO_NAMES, change = (environment) => environment }: RunOptions,
): Promise<NewmanResult> {
  const collection = fitted(await read('collection'), sandbox, names);
  const environment = change(fitted(await read('environment.sandbox'), sandbox, names));
  return runNewman(collection, environment, folders);
}

const statuses = (sent: readonly SentRequest[]) =>
  sent.map(({ name, httpStatus }) => [name, httpStatus]);

/** Each reply of the gateway that is not as the document says. */
function offences(sent: readonly SentRequest[]): readonly string[] {
  const check = strictReplies();
  const ids = Object.entries(operations).map(([id, { path }]) => [path, id] as const);
  const idOf = new Map<string, string>(ids);
  return sent.flatMap(({ name, path, httpStatus, body }) => {
    const id = idOf.get(path) as OperationId | undefined;
    // A call of the control API, which the control API checks itself.
    if (id === undefined) return [];
    if (httpStatus === 200) return check(id, body as object) ?? [];
    const declared: readonly number[] = operations[id].errorStatuses;
    return declared.includes(httpStatus ?? 0) ? [] : `${name} answers ${httpStatus}`;
  });
}

describe('the Postman collection', () => {
  test('goes through every workflow, as often as it is run', async () => {
    await using sandbox = await serveSandbox({ clock: systemClock });
    const first = await run(sandbox, { folders: ['Workflows'] });

    const result = await run(sandbox, { folders: ['Workflows'] });

    expect([...first.failures, ...result.failures]).toEqual([]);
    const stories = folderOf('Workflows').item ?? [];
    expect(result.sent.map(({ name }) => name)).toEqual(
      stories.flatMap(({ item = [] }) => item.map(({ name }) => name)),
    );
    expect(stories.map(({ name }) => name)).toContain(PAYMENT);
    expect(offences(result.sent)).toEqual([]);
    // One for each step, and one for each reply.
    expect(result.tests).toHaveLength(2 * result.sent.length);
  });

  test('stops at the unpaid order if no call can pay it', async () => {
    await using sandbox = await serveSandbox({ clock: systemClock });
    const change = (environment: string) => environment.replace('controlUrl', 'another');

    const { sent, failures } = await run(sandbox, { folders: [PAYMENT], change });

    expect(sent.map(({ path, httpStatus }) => [path, httpStatus])).toEqual([
      ['/api/v1/order/create', 200],
      ['/api/v1/order/info/status', 200],
      ['/api/v1/order/info/status', 200],
    ]);
    expect(failures).toEqual([expect.stringContaining("expected 'ACTIVE' to equal 'PAID'")]);
  });

  test("creates the examples' orders, and asks about them", async () => {
    await using sandbox = await serveSandbox();

    const { sent, failures } = await run(sandbox, { folders: ['Orders'] });

    expect(failures).toEqual([]);
    expect(offences(sent)).toEqual([]);
    expect(statuses(sent)).toEqual([
      ['Create an order', 200],
      ['Create an order: Every field', 200],
      ['Get the payment link of an order', 200],
      ['Get the details of an order', 200],
      ['Get the payment status of an order', 200],
      ['Mail the payment link to the customer', 200],
    ]);
  });

  test('gets a reply of the document to every other example, once the payments are there', async () => {
    await using sandbox = await serveSandbox();
    const names = await tellExamples(sandbox);
    const folders = ['Refunds', 'Transactions', 'Settlements', 'Credentials'];

    const { sent, failures } = await run(sandbox, { folders, names });

    expect(failures).toEqual([]);
    expect(offences(sent)).toEqual([]);
    expect(sent).toHaveLength(14);
    // Two of the examples refund the same payment, the first of them all of it.
    expect(statuses(sent).filter(([, httpStatus]) => httpStatus !== 200)).toEqual([
      ['Refund a payment: Instant, by a link', 409],
    ]);
  });

  test('comes with no credentials but those that every sandbox has by default', async () => {
    const files = await Promise.all(
      ['test', 'production'].map((each) => read(`environment.${each}`)),
    );

    for (const file of files) {
      expect(JSON.parse(file).values).toEqual([
        {
          key: 'baseUrl',
          value: expect.stringMatching(/^https:/u),
          type: 'default',
          enabled: true,
        },
        { key: 'appId', value: '', type: 'default', enabled: true },
        { key: 'secretKey', value: '', type: 'secret', enabled: true },
      ]);
    }
    const { item } = JSON.parse(await read('collection'));
    expect(JSON.stringify(item)).not.toMatch(/sandbox_(?:app_id|secret_key)/u);
  });
});
