import { once } from 'node:events';
import { createConnection } from 'node:net';
import { loadDocument, type SandboxEvent } from '@cashfree-rest/generated-sandbox';
import { serve } from '@cashfree-rest/server';
import { describe, expect, jest, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import express from 'express';
import { writingEvents } from '../../src/control/send-events.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

type Stream = AsyncIterable<SandboxEvent>;

/** Time goes on for everything but what happens again and again. */
const ALL_BUT_INTERVALS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

/** Reads this many events, and ends the stream. */
async function take(stream: Stream, count: number): Promise<readonly SandboxEvent[]> {
  const events: SandboxEvent[] = [];
  for await (const event of stream) {
    events.push(event);
    if (events.length === count) break;
  }
  return events;
}

const typesOf = (events: readonly SandboxEvent[]) => events.map(({ type }) => type);

function open({ url }: ServedSandbox, query = '', headers: Record<string, string> = {}) {
  return fetch(`${url}/sandbox/v1/events${query}`, { headers });
}

/** The text of an endless reply until it holds this. */
async function readUntil(response: Response, wanted: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.includes(wanted)) break;
  }
  return text;
}

describe('the stream of events', () => {
  test('sends what happens, from the moment at which it is opened', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder({ orderId: 'before' }));
    const stream = await sandbox.control.events.stream();

    await sandbox.client.orders.create(anOrder());
    const { referenceId } = await sandbox.control.orders.pay({
      orderId: 'order-1',
      outcome: 'SUCCESS',
    });
    const ofOrder: SandboxEvent[] = [];
    for await (const event of stream) {
      expect(event.summary).not.toContain('Order before');
      if (event.orderId === 'order-1') ofOrder.push(event);
      if (ofOrder.length === 3) break;
    }

    expect(ofOrder).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'order', at: '2026-03-02T08:31:12.000Z' }),
        expect.objectContaining({ type: 'payment', referenceId, state: 'SUCCESS' }),
        expect.objectContaining({
          type: 'request',
          operationId: 'createOrder',
          httpStatus: 200,
          requestId: expect.any(String),
        }),
      ]),
    );
  });

  test('sends events as the document has them', async () => {
    await using sandbox = await serveSandbox();
    const stream = await sandbox.control.events.stream();
    const { components } = loadDocument() as { components: object };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'document', components });
    const isEvent = ajv.getSchema('document#/components/schemas/SandboxEvent');

    await sandbox.control.faults.create({ kind: 'CUT_AFTER', operationId: 'createOrder' });
    await sandbox.client.orders.create(anOrder()).catch(() => undefined);
    await sandbox.client.orders.sendEmail({ orderId: 'order-1' });
    const { referenceId } = await sandbox.control.orders.pay({
      orderId: 'order-1',
      outcome: 'SUCCESS',
    });
    await sandbox.client.refunds.create({
      referenceId,
      refundAmount: '1.00',
      refundNote: 'a gift',
    });
    await sandbox.control.clock.set({ advance: 'P20D' });
    await sandbox.control.world.reset();
    const events: SandboxEvent[] = [];
    for await (const event of stream) {
      events.push(event);
      if (event.type === 'world') break;
    }

    expect([...new Set(typesOf(events))].sort()).toEqual([
      'clock',
      'fault',
      'mail',
      'order',
      'payment',
      'refund',
      'request',
      'settlement',
      'world',
    ]);
    expect(events.filter((event) => !isEvent?.(event))).toEqual([]);
    const cut = events.find(({ type, httpStatus }) => type === 'request' && httpStatus === null);
    expect(cut).toMatchObject({ orderId: 'order-1', operationId: 'createOrder' });
    expect(JSON.stringify(events)).not.toMatch(/Asha|9000000001|asha@|sandbox_secret_key/u);
  });

  test('goes on after the last event, which the header names, or else the query', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.clock.set({ frozen: true });
    await sandbox.control.clock.set({ frozen: false });
    const [first, second] = await take(await sandbox.control.events.stream({ lastEventId: 0 }), 2);
    const query = `?lastEventId=${first?.id}`;

    const byQuery = await readUntil(await open(sandbox, query), '}');
    await sandbox.control.world.reset();
    const headers = { 'Last-Event-ID': String(second?.id) };
    const byHeader = await readUntil(await open(sandbox, query, headers), '}');

    expect(byQuery).toBe(
      `retry: 1000\n\nid: ${second?.id}\nevent: clock\ndata: ${JSON.stringify(second)}\n\n`,
    );
    expect(byHeader).toContain('The world was reset');
    expect(byHeader).not.toContain(String(second?.id));
  });

  test.each(['123', 'an id of another server', '999999999999999'])(
    'begins with a gap after the unknown id "%s"',
    async (id) => {
      await using sandbox = await serveSandbox();
      await sandbox.control.world.reset();

      const text = await readUntil(await open(sandbox, '', { 'Last-Event-ID': id }), 'reset');

      expect(text).toMatch(/^retry: 1000\n\nid: \d+\nevent: gap\ndata: .+"type":"gap"/u);
    },
  );

  test('shows a world, and who is unknown to all of them', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.merchants.create({ appId: 'other', secretKey: 'other_key' });
    const stream = await sandbox.control.events.stream({ appId: 'other' });

    await sandbox.client.credentials.verify();
    const body = new URLSearchParams({ ...CREDENTIALS, appId: 'a_typo' });
    await fetch(`${sandbox.url}/api/v1/credentials/verify`, { method: 'POST', body });
    await sandbox.control.world.reset({ appId: 'other' });

    const events = await take(stream, 2);
    expect(events.map(({ type, httpStatus }) => [type, httpStatus]).sort()).toEqual([
      ['request', 401],
      ['world', undefined],
    ]);
  });

  test('is refused as all control calls are', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'canary' });
    const token = { Authorization: 'Bearer canary' };

    const answers = await Promise.all([
      open(sandbox),
      open(sandbox, '?appId=unknown_shop', token),
      open(sandbox, '?lastEventId=-1', token),
      open(sandbox, '?last=1', token),
      open(sandbox, '', { ...token, 'Last-Event-ID': '' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 404, 400, 400, 200]);
    expect(answers.at(-1)?.headers.get('Content-Type')).toBe('text/event-stream');
    await answers.at(-1)?.body?.cancel();
  });

  test('is refused to pages of other sites, and to other hosts', async () => {
    await using sandbox = await serveSandbox();

    const answer = await open(sandbox, '', { Origin: 'https://shop.example' });

    expect(answer.status).toBe(403);
  });

  test('ends when the sandbox ends its streams, and no later one begins', async () => {
    await using sandbox = await serveSandbox();
    const stream = await sandbox.control.events.stream();
    const reading = take(stream, 1);

    await sandbox.close();

    expect(await reading).toEqual([]);
    expect(await take(await sandbox.control.events.stream({ lastEventId: 0 }), 1)).toEqual([]);
  });
});

describe('a client that does not read', () => {
  test('sends a comment every 15 seconds, which keeps proxies from ending it', async () => {
    await using sandbox = await serveSandbox();
    jest.useFakeTimers({ doNotFake: [...ALL_BUT_INTERVALS] });
    try {
      const { body } = await open(sandbox);
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const readOn = async (wanted: string) => {
        while (!text.includes(wanted)) text += (await reader?.read())?.value ?? '';
      };
      await readOn('retry: 1000\n\n');

      jest.advanceTimersByTime(14_999);
      await sandbox.control.clock.set({ frozen: true });
      await readOn('"clock"');
      expect(text).not.toMatch(/^:$/mu);
      jest.advanceTimersByTime(1);
      await sandbox.control.clock.set({ frozen: false });
      await readOn('"RUNNING"');
      expect(text).toMatch(/^:$/mu);

      await reader?.cancel();
    } finally {
      jest.useRealTimers();
    }
  });

  test('is cut off once a megabyte waits, and the source of the events ends', async () => {
    let sent = 0;
    let isEnded = false;
    const signal = new AbortController();
    async function* endless() {
      try {
        while (!signal.signal.aborted) {
          sent += 1;
          yield { id: sent, type: 'order', summary: 'x'.repeat(1_000) };
          await new Promise(setImmediate);
        }
      } finally {
        isEnded = true;
      }
    }
    const handler = writingEvents(async () => endless());
    const app = express().use(async (_request, response) => {
      response.once('close', () => signal.abort());
      const write = await handler();
      if (typeof write === 'function') await write(response);
    });
    await using server = await serve(app);
    const socket = createConnection({ port: Number(new URL(server.url).port), host: '127.0.0.1' });
    socket.pause();
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');

    await once(signal.signal, 'abort');
    await new Promise(setImmediate);

    expect(isEnded).toBe(true);
    expect(sent).toBeGreaterThan(1_000);
    socket.destroy();
  });
});
