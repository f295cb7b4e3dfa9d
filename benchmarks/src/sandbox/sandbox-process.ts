import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Validation } from '@cashfree-rest/server';

const SANDBOX = fileURLToPath(new URL('../../../packages/sandbox/dist', import.meta.url));

export interface SandboxProcess {
  readonly url: string;
  /** From the start of the process to its ready line. */
  readonly readyMs: number;
  /** Resident memory now and at its peak, in bytes. */
  memory(): Promise<{ readonly now: number; readonly peak: number }>;
  stop(): Promise<void>;
}

export interface SandboxProcessOptions {
  readonly validation?: Validation | undefined;
  /** False for its modules one by one, as they are before they are bundled; default true. */
  readonly isBundled?: boolean | undefined;
}

/** Runs the built sandbox on a database file, as `pnpm start` and `npx` do. */
export async function startSandbox(
  database: string,
  { validation = 'compiled', isBundled = true }: SandboxProcessOptions = {},
): Promise<SandboxProcess> {
  const startedAt = performance.now();
  const settings = { SANDBOX_DATABASE: database, SANDBOX_VALIDATION: validation };
  const env = { ...process.env, NODE_ENV: 'production', PORT: '0', ...settings };
  const command = `${SANDBOX}/${isBundled ? 'bundle/' : ''}cli.js`;
  const child = spawn(process.execPath, [command, 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the sandbox ended before it was ready')));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /^ready (\S+)/mu.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    });
  });
  const readyMs = performance.now() - startedAt;
  return {
    url,
    readyMs,
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      const bytes = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1]) * 1024;
      return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
    },
    async stop() {
      child.removeAllListeners('exit');
      child.kill();
      await once(child, 'exit');
    },
  };
}
