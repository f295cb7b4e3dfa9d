import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';

// Not a literal: the console is checked with the types of a browser, tests with those of Node.
const REPLIES = new URL('../../src/link/replies.ts', import.meta.url).href;

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'location');
});

function standAt(address: string): void {
  Object.defineProperty(globalThis, 'location', { value: new URL(address), configurable: true });
}

test("a reply that is brought up to date stays one of its own merchant's world", async () => {
  const asked: (string | undefined)[] = [];
  await using server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('Content-Type', 'application/json').end('{"status":"OK"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  standAt(`${origin}/console/orders/mine`);
  const { followReply, refreshAll } = await import(REPLIES);

  const end = followReply('key', 'readOrder', { orderId: 'mine' }, undefined, () => {});
  // The user chooses another merchant; the view of the order is still there.
  standAt(`${origin}/console/orders?appId=second`);
  await refreshAll();
  end();

  expect(asked).toEqual(['/sandbox/v1/orders/mine', '/sandbox/v1/orders/mine']);
});
