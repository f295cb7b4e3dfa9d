import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Receiver extends AsyncDisposable {
  /** What was posted, decoded. */
  readonly posts: readonly Readonly<Record<string, string>>[];
}

/** A shop's server that accepts every notification, on the port of its notifyUrl. */
export async function openReceiver(port: number): Promise<Receiver> {
  const posts: Record<string, string>[] = [];
  const server = createServer(async (request, response) => {
    posts.push(Object.fromEntries(new URLSearchParams(await text(request))));
    response.end();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    posts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
