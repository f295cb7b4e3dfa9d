import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Mismatch } from './verdict.ts';

/** A post to a `returnUrl`. */
export interface ReturnPost {
  readonly contentType: string;
  /** In the order of arrival, with repetitions. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly fields: Readonly<Record<string, string>>;
}

export interface ReturnListener {
  readonly url: string;
  /**
   * Returns the first post.
   *
   * @throws {Mismatch} if none arrives in time.
   */
  next(timeoutMs: number): Promise<ReturnPost>;
  close(): Promise<void>;
}

const MAX_POST = 64 * 1024;

/** Listens for the customer's browser on a free port of the loopback address. */
export async function listenForReturn(): Promise<ReturnListener> {
  let arrived: (post: ReturnPost) => void = () => undefined;
  const first = new Promise<ReturnPost>((resolve) => {
    arrived = resolve;
  });
  const server = createServer(async (request, response) => {
    // A browser also requests /favicon.ico: only the post counts.
    if (request.method === 'POST') arrived(await readPost(request));
    response.end('Back at the shop.');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  let timer: NodeJS.Timeout | undefined;
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/return`,
    next(timeoutMs) {
      const late = new Promise<never>((_, reject) => {
        const seconds = timeoutMs / 1000;
        const expected = 'a form POST of the payment result to returnUrl';
        timer = setTimeout(() => {
          const commonCause = 'no payment result is posted to returnUrl';
          reject(new Mismatch({ expected, came: `none within ${seconds} s`, commonCause }));
        }, timeoutMs);
      });
      return Promise.race([first, late]);
    },
    close: () =>
      new Promise((resolve) => {
        clearTimeout(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readPost(request: IncomingMessage): Promise<ReturnPost> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_POST) break;
  }
  const pairs = [...new URLSearchParams(text)];
  const contentType = request.headers['content-type'] ?? '';
  return { contentType, pairs, fields: Object.fromEntries(pairs) };
}
