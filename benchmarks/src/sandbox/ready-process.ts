import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ReadyProcess {
  readonly pid: number;
  readonly url: string;
  /** From the start of the command to the ready line of the sandbox. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

/**
 * Runs a command that starts a sandbox, and waits for its ready line.
 * @throws if the command ends before.
 */
export async function startUntilReady(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<ReadyProcess> {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, because npx and pnpm start the sandbox as a child of theirs.
    detached: true,
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${command} ended before it was ready: ${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /^ready (\S+)/mu.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    });
  });
  const readyMs = performance.now() - startedAt;
  const pid = child.pid as number;
  return {
    pid,
    url,
    readyMs,
    async stop() {
      child.removeAllListeners('exit');
      process.kill(-pid);
      await once(child, 'close');
    },
  };
}
