import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';
import { text } from 'node:stream/consumers';
import {
  type DeliveryResult,
  type PostNotificationOptions,
  postNotification,
} from '../../src/notifications/post-notification.ts';

export const FIELDS = [
  ['orderId', 'order-1'],
  ['orderAmount', '154.50'],
  ['txMsg', 'Zahlung läuft & ₹=+'],
  ['signature', 'canary+signature/=='],
] as const;

export interface Listener extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly connections: () => number;
}

export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export async function listen(server: Server): Promise<Listener> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket.on('error', () => undefined));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/notify`,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

/** A shop that answers like this and remembers what it was sent. */
export async function openShop(
  answer: RequestListener = (_request, response) => response.end('OK'),
): Promise<Listener & { readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    answer(request, response);
  });
  return { ...(await listen(server)), received };
}

/** A server that speaks as it likes. */
export function openSocket(onConnection: (socket: Socket) => void): Promise<Listener> {
  return listen(createTcpServer((socket) => onConnection(socket.on('error', () => undefined))));
}

/** Writes these bytes, then one more every few milliseconds until the other side hangs up. */
export function trickle(socket: Socket, start: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write('x'), 5);
  socket.on('close', () => clearInterval(timer));
}

/** From a sandbox on one's own machine, unless told otherwise. */
export function post(
  url: string,
  options: Partial<PostNotificationOptions> = {},
): Promise<DeliveryResult> {
  return postNotification({ url, fields: FIELDS, isPublic: false, timeoutMs: 10_000, ...options });
}
