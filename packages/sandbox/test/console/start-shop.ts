import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SHOP = fileURLToPath(new URL('small-shop.js', import.meta.url));

export interface ShopProcess extends AsyncDisposable {
  /** Ends it as a crash does, and returns what it has done with notifications, a line each. */
  kill(): Promise<readonly string[]>;
}

export interface ShopOptions {
  readonly port: number;
  readonly secretKey: string;
}

/** Starts a shop in a process of its own, and resolves when it listens. */
export async function startShop({ port, secretKey }: ShopOptions): Promise<ShopProcess> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [SHOP], {
    env: { PATH, PORT: String(port), SECRET_KEY: secretKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line));
  // Its output ends after all that it has printed was read.
  const end = once(output, 'close');
  await Promise.race([once(output, 'line'), end]);
  if (lines.shift() !== 'ready') throw new Error('the shop ended before it was ready');
  const kill = async () => {
    child.kill('SIGKILL');
    await end;
    return lines;
  };
  return {
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
    },
  };
}
