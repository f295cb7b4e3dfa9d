import { RefusedReply } from '@cashfree-rest/core';
import type { WriteReply } from '@cashfree-rest/server/engine';
import type { Response } from 'express';

const HEARTBEAT_MS = 15_000;
/** Of a client that does not read. It can go on later where it was. */
const MAX_WAITING_BYTES = 1024 * 1024;
/** For the last bytes, so that a client which does not read cannot delay the end of the sandbox. */
const LAST_BYTES_MS = 500;

interface Sendable {
  readonly id: number;
  readonly type: string;
}

/** Wraps a handler that returns events, so that its reply writes them. Refusals stay as they are. */
export function writingEvents<Call extends readonly unknown[]>(
  handler: (...call: Call) => Promise<AsyncIterable<Sendable> | RefusedReply>,
): (...call: Call) => Promise<WriteReply | RefusedReply> {
  return async (...call) => {
    const events = await handler(...call);
    return events instanceof RefusedReply ? events : (response) => sendEvents(response, events);
  };
}

/** Sends server-sent events until there are no more, or the client is gone or does not read. */
async function sendEvents(response: Response, events: AsyncIterable<Sendable>): Promise<void> {
  // Proxies such as nginx would collect events before they pass them on.
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  // Asks for a new try after a second, if the connection breaks.
  response.write('retry: 1000\n\n');
  const heart = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS).unref();
  try {
    for await (const event of events) {
      const { id, type } = event;
      response.write(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(event)}\n\n`);
      if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
    }
  } finally {
    clearInterval(heart);
    response.end();
    const cut = setTimeout(() => response.destroy(), LAST_BYTES_MS).unref();
    response.once('close', () => clearTimeout(cut));
  }
}
