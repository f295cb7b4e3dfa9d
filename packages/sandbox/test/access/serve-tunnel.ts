import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface ServedTunnel extends AsyncDisposable {
  readonly url: string;
}

/** Passes every byte on to a server, like a tunnel to a port, and adds nothing. */
export async function serveTunnel(target: string): Promise<ServedTunnel> {
  const { port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((outside) => {
    const inside = connect(Number(port), '127.0.0.1');
    for (const socket of [outside, inside]) sockets.add(socket.on('error', () => undefined));
    outside.pipe(inside).pipe(outside);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}
