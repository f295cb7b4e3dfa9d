import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { main } from '../../src/cli/main.ts';
import { eventually } from '../eventually.ts';
import { CLI } from '../start-process.ts';

/** The built command as people run it. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, [CLI, ...args], { env: { PATH, ...env } });
  let [printed, said] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    exit,
    printed: () => printed,
    said: () => said,
    until: async (text: string) => {
      await eventually(
        async () => printed + said,
        (output) => output.includes(text),
      );
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

export interface EndedCall {
  readonly code: number;
  readonly printed: string;
  readonly said: string;
}

/**
 * Calls the command as a function, which takes a tenth of the time of a process. One call at a time: it stands in for
 * both outputs of the test's own process meanwhile. What the command makes of an error of Node, such as an unknown
 * option or a lost connection, needs a process: Jest has error classes of its own.
 */
export async function callCli(args: readonly string[]): Promise<EndedCall> {
  const { stdout, stderr } = process;
  const own = [stdout.write, stderr.write] as const;
  const { NO_COLOR } = process.env;
  let [printed, said] = ['', ''];
  // Jest may run in a terminal.
  process.env.NO_COLOR = '1';
  stdout.write = (chunk) => {
    printed += chunk;
    return true;
  };
  stderr.write = (chunk) => {
    said += chunk;
    return true;
  };
  try {
    const code = await main(args);
    return { code, printed, said };
  } finally {
    [stdout.write, stderr.write] = own;
    if (NO_COLOR === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = NO_COLOR;
  }
}
