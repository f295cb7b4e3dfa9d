import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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
