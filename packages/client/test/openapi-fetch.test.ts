import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import createClient from 'openapi-fetch';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

/** Any document: what is tried here is openapi-fetch alone. */
interface Paths {
  readonly [path: string]: { readonly post: object };
}

interface Call {
  readonly request: Request;
}

/** A client of openapi-fetch that answers by itself, and what its `fetch` got. */
function aClient(answer: () => Response, options: object = {}) {
  const calls: Call[] = [];
  const fetch = async (request: Request) => {
    calls.push({ request });
    return answer();
  };
  const client = createClient<Paths>({ baseUrl: 'https://gateway.example/', fetch, ...options });
  const post = (init: object) =>
    (client.POST as (path: string, init: object) => Promise<object>)('/a', init);
  return { calls, client, post };
}

/** openapi-fetch has no maintainer any more. If a fork or another version behaves differently, it shows here. */
describe('of openapi-fetch the client needs that', () => {
  const text = () => new Response('{"status":"OK"}');

  test('the serialiser writes the body, whatever the content type is', async () => {
    const { calls, post } = aClient(text, { bodySerializer: (body: string) => `form ${body}` });

    await post({ body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } });

    expect(await calls[0]?.request.text()).toBe('form a=1');
    expect(calls[0]?.request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
  });

  test('the address is the base URL and the path, with one slash', async () => {
    const { calls, post } = aClient(text);

    await post({});

    expect(calls[0]?.request.url).toBe('https://gateway.example/a');
  });

  test('fetch and the class of the request can be given for one call', async () => {
    const { calls, post } = aClient(text);
    const seen: unknown[] = [];
    class Plain {
      readonly url: string;
      constructor(url: string) {
        this.url = url;
      }
    }

    const fetch = async (request: unknown) => {
      seen.push(request);
      return text();
    };
    await post({ Request: Plain, fetch });

    expect(seen).toEqual([expect.any(Plain)]);
    expect(calls).toEqual([]);
  });

  test('middleware goes there in order and back in reverse, around fetch', async () => {
    const order: string[] = [];
    const named = (name: string) => ({
      onRequest: () => void order.push(`${name} asks`),
      onResponse: () => void order.push(`${name} hears`),
    });
    const { post } = aClient(() => {
      order.push('fetch');
      return text();
    });

    await post({ middleware: [named('first'), named('second')] });

    expect(order).toEqual(['first asks', 'second asks', 'fetch', 'second hears', 'first hears']);
  });

  test('what fetch throws comes out, after onError has heard of it', async () => {
    const heard: unknown[] = [];
    const failure = new Error('no connection');
    const { post } = aClient(() => {
      throw failure;
    });

    const call = post({
      middleware: [{ onError: ({ error }: Call & { error: unknown }) => void heard.push(error) }],
    });

    await expect(call).rejects.toBe(failure);
    expect(heard).toEqual([failure]);
  });

  test('an answer with 204 is not read', async () => {
    const unread = { status: 204, ok: true, headers: new Headers() } as Response;
    const { post } = aClient(() => unread);

    expect(await post({})).toEqual({ data: undefined, response: unread });
  });

  test('ok decides between data and error, not the status', async () => {
    const answer = () => Object.defineProperty(text(), 'ok', { value: false });
    const { post } = aClient(answer);

    expect(await post({})).toMatchObject({ error: { status: 'OK' } });
  });
});

test('one file alone imports openapi-fetch at run time', async () => {
  const files = (await readdir(SOURCES)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(`${SOURCES}/${name}`, 'utf8')));

  const importers = files.filter((_, index) =>
    /^import (?!type\b)[^;]*from 'openapi-fetch'/mu.test(texts[index] ?? ''),
  );

  expect(importers).toEqual(['transport.ts']);
});

test('its version is pinned exactly', async () => {
  const workspace = await readFile(`${SOURCES}/../../../pnpm-workspace.yaml`, 'utf8');
  const lockfile = await readFile(`${SOURCES}/../../../pnpm-lock.yaml`, 'utf8');

  expect(workspace).toMatch(/^ {2}openapi-fetch: 0\.17\.0$/mu);
  expect(lockfile).toMatch(/^ {2}openapi-fetch@0\.17\.0:\n {4}resolution: \{integrity: sha512-/mu);
});
