import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { describe, expect, test } from '@jest/globals';
import express, { type Express, type Request, type Response } from 'express';
import { type RunningServer, serve } from '../../src/index.ts';

const express4: typeof express = createRequire(import.meta.url)('express-4');

setFlagsFromString('--allow-natives-syntax');
const haveSameClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (
  a: object,
  b: object,
) => boolean;

/** Enough for V8 to know the types of all properties. */
const WARM_UP = 30;

/** An application that remembers what it was called with. */
function anApp(create: typeof express) {
  const calls: { readonly request: Request; readonly response: Response }[] = [];
  const app = create().use(create.Router().use('/shop', (_request, _response, next) => next()));
  app.get('/shop', (request, response) => {
    response.locals.seen = true;
    calls.push({ request, response });
    response.json({ protocol: request.protocol, isApp: request.app === app });
  });
  return { app, calls };
}

async function ask({ url }: RunningServer, times: number): Promise<unknown> {
  for (let time = 1; time < times; time += 1) await (await fetch(`${url}/shop`)).text();
  return (await fetch(`${url}/shop`)).json();
}

const CREATORS: readonly (readonly [name: string, create: typeof express])[] = [
  ['Express 5', express],
  ['Express 4', express4],
];

describe.each(CREATORS)('a served application of %s', (_, create) => {
  test('gets requests and replies that share a hidden class', async () => {
    const { app, calls } = anApp(create);
    await using server = await serve(app);
    await ask(server, WARM_UP);

    const [first, second] = calls.slice(-2);

    expect(haveSameClass(first?.request ?? {}, second?.request ?? [])).toBe(true);
    expect(haveSameClass(first?.response ?? {}, second?.response ?? [])).toBe(true);
  });

  test('finds what it has added to the prototypes, before and after it was served', async () => {
    const { app } = anApp(create);
    const added = (name: string) => Object.assign(app.request, { [name]: () => name });
    added('before');
    await using server = await serve(app);
    added('after');
    app.get('/added', (request, response) => {
      const { before, after } = request as unknown as Record<string, () => string>;
      response.json([before?.(), after?.(), request.app === app, response.app === app]);
    });

    const answer = await fetch(`${server.url}/added`);

    expect(await answer.json()).toEqual(['before', 'after', true, true]);
  });

  test('may be served twice, and in another application', async () => {
    const { app, calls } = anApp(create);
    const outer: Express = create().use('/inner', app);
    await using server = await serve(app);
    const { request, response } = app;
    await using second = await serve(app);
    await using third = await serve(outer);
    const answered = { protocol: 'http', isApp: true };

    expect([app.request, app.response]).toEqual([request, response]);
    expect(await ask(server, 1)).toEqual(answered);
    expect(await ask(second, 1)).toEqual(answered);
    expect(await (await fetch(`${third.url}/inner/shop`)).json()).toEqual(answered);
    expect(calls).toHaveLength(3);
  });
});

test('an application without prototypes of its own gets plain requests', async () => {
  await using server = await serve((request, response) => {
    response.end(request.constructor.name);
  });

  expect(await (await fetch(server.url)).text()).toBe('IncomingMessage');
});
