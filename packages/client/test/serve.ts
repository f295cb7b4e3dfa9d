import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Served extends AsyncDisposable {
  readonly port: number;
}

/** Listens on a free port of this machine; at the end it cuts all connections. */
export async function serve(server: Server): Promise<Served> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

export const hasOpenssl: boolean = spawnSync('openssl', ['version']).status === 0;

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** A certificate that has signed itself, for one name. */
export async function makeCertificate(subjectAltName: string): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'client-certificate-'));
  try {
    const files = ['-keyout', join(folder, 'key'), '-out', join(folder, 'cert')];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const names = ['-subj', '/CN=gateway', '-addext', `subjectAltName=${subjectAltName}`];
    await promisify(execFile)('openssl', [
      'req',
      '-x509',
      '-days',
      '2',
      ...kind,
      ...names,
      ...files,
    ]);
    return { key: await readFile(join(folder, 'key')), cert: await readFile(join(folder, 'cert')) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
