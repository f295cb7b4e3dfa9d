import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Validation } from '@cashfree-rest/server';
import { type ReadyProcess, startUntilReady } from './ready-process.ts';

const SANDBOX = fileURLToPath(new URL('../../../packages/sandbox/dist', import.meta.url));

export interface SandboxProcess extends ReadyProcess {
  /** Resident memory now and at its peak, in bytes. */
  memory(): Promise<{ readonly now: number; readonly peak: number }>;
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
  const settings = { SANDBOX_DATABASE: database, SANDBOX_VALIDATION: validation };
  const env = { ...process.env, NODE_ENV: 'production', PORT: '0', ...settings };
  const command = `${SANDBOX}/${isBundled ? 'bundle/' : ''}cli.js`;
  const sandbox = await startUntilReady(process.execPath, [command, 'start'], { env });
  return {
    ...sandbox,
    async memory() {
      const status = await readFile(`/proc/${sandbox.pid}/status`, 'utf8');
      const bytes = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1]) * 1024;
      return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
    },
  };
}
