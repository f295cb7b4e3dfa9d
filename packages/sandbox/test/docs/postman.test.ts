import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strictReplies } from '@cashfree-rest/client/strict';
import { type OperationId, operations } from '@cashfree-rest/contract';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/time/clock.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { type Newman, type NewmanResult, type SentRequest, startNewman } from './start-newman.ts';

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

const stories = folderOf('Workflows').item ?? [];

/** In the short run every other one; `redocly respect` plays those between (`workflows.test.ts`). */
const STORIES = stories
  .filter((_, index) => IS_LONG_RUN || index % 2 === 1)
  .map(({ name }) => name);

let newman: Newman;
beforeAll(async () => {
  newman = await startNewman();
});
afterAll(async () => newman[Symbol.asyncDispose]());

interface RunOptions {
  readonly folders: readonly string[];
  /** Changes the sandbox's environment. */
  readonly change?: ((environment: string) => string) | undefined;
}

async function run(
  sandbox: ServedSandbox,
  { folders, change = (environment) => environment }: RunOptions,
): Promise<NewmanResult> {
  const environment = await read('environment.sandbox');
  const fitted = change(environment.replaceAll('http://localhost:4010', sandbox.url));
  return newman.run(await read('collection'), fitted, folders);
}

/** Returns the rows of a list's page; `undefined` for any other reply. */
const rowsOf = (body: unknown) => Object.values(body as object).find(Array.isArray);

const check = strictReplies();

/** Each reply of the gateway that is not as the document says. */
function offences(sent: readonly SentRequest[]): readonly string[] {
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
  test('goes through workflows, as often as it is run', async () => {
    await using sandbox = await serveSandbox({ clock: systemClock });
    const first = await run(sandbox, { folders: STORIES });

    const again = await run(sandbox, { folders: IS_LONG_RUN ? STORIES : [PAYMENT] });

    const requests = new Map(stories.map(({ name, item = [] }) => [name, item]));
    for (const [{ sent, failures, tests }, played] of [
      [first, STORIES],
      [again, IS_LONG_RUN ? STORIES : [PAYMENT]],
    ] as const) {
      expect(failures).toEqual([]);
      expect(sent.map(({ name }) => name)).toEqual(
        played.flatMap((story) => requests.get(story)?.map(({ name }) => name) ?? []),
      );
      expect(offences(sent)).toEqual([]);
      // One for each step, and one for each reply.
      expect(tests).toHaveLength(2 * sent.length);
    }
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

  test(`works in the order of its folders in a fresh sandbox${IS_LONG_RUN ? ', and again' : ''}`, async () => {
    await using sandbox = await serveSandbox({ clock: systemClock });
    const tags = {
      folders: folders.map(({ name }) => name).filter((name) => name !== 'Workflows'),
    };
    const first = await run(sandbox, tags);

    const second = IS_LONG_RUN ? [await run(sandbox, tags)] : [];

    for (const { sent, failures } of [first, ...second]) {
      expect(failures).toEqual([]);
      expect(offences(sent)).toEqual([]);
      expect(sent).toHaveLength(21);
      expect(sent.filter(({ httpStatus }) => httpStatus !== 200)).toEqual([]);
      const lists = sent.filter(({ body }) => rowsOf(body) !== undefined);
      const pages = lists.filter(({ name }) => !name.endsWith('second page'));
      expect(pages.map(({ name }) => name)).toEqual([
        'List refunds',
        'List transactions',
        'Settle now, in the sandbox',
        'List settlements',
        'List the transactions of a settlement',
      ]);
      expect(pages.filter(({ body }) => rowsOf(body)?.length === 0)).toEqual([]);
    }
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
