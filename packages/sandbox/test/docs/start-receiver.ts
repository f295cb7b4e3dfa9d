import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CREDENTIALS } from '../serve-sandbox.ts';

/** A receiver of the guide, in a process and a folder of its own. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  /** Adds the record that its own checkout would have written. */
  store(orderId: string, orderAmount: string): Promise<void>;
  /** The names in its folder of fulfilled orders. */
  fulfilled(): Promise<readonly string[]>;
}

export interface ReceiverOptions {
  readonly file: string;
  /** Starts the file, as the guide has it: on port 4020. */
  readonly command: readonly [name: string, ...args: string[]];
  readonly program: string;
  readonly gatewayUrl: string;
}

/** Saves the program and starts it, as the guide says, and resolves when it answers. */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const port = String(await freePort());
  const folder = await mkdtemp(join(tmpdir(), 'receiver-'));
  const program = options.program
    .replaceAll('http://localhost:4010', options.gatewayUrl)
    .replaceAll('4020', port);
  await writeFile(join(folder, options.file), program);
  const [name, ...args] = options.command.map((word) => word.replace('4020', port));
  const { appId, secretKey } = CREDENTIALS;
  const child = spawn(name as string, args, {
    cwd: folder,
    env: { ...process.env, GATEWAY_APP_ID: appId, GATEWAY_SECRET_KEY: secretKey, NO_PROXY: '*' },
  });
  const exit = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`the receiver has ended:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    output: () => output,
    store: (orderId, orderAmount) => writeFile(join(folder, 'orders', orderId), orderAmount),
    fulfilled: () => readdir(join(folder, 'fulfilled')),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exit;
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );
