import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SHOP = fileURLToPath(new URL('small-shop.js', import.meta.url));

export interface ShopProcess extends AsyncDisposable {
  /** What it has done with notifications so far, a line each. */
  readonly lines: readonly string[];
  /** Ends it as a crash does. */
  kill(): Promise<void>;
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
  const exit = once(child, 'exit');
  const lines: string[] = [];
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line));
  await Promise.race([once(output, 'line'), exit]);
  if (lines.shift() !== 'ready') throw new Error('the shop ended before it was ready');
  const kill = async () => {
    child.kill('SIGKILL');
    await exit;
  };
  return { lines, kill, [Symbol.asyncDispose]: kill };
}
