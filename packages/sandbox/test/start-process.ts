import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The command that `pnpm start` runs, which bundle-for-tests.js has made of the sources. */
export const CLI: string = fileURLToPath(new URL('../dist/bundle/cli.js', import.meta.url));

export interface SandboxProcess extends AsyncDisposable {
  readonly url: string;
  readonly id: number;
  /** Its whole output so far. */
  output(): string;
  /** Ends it with this signal and returns its exit code, `null` if the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

type Variables = Readonly<Record<string, string>>;

export interface ProcessOptions {
  /** A command that runs the sandbox in its place, such as `unshare`, with its arguments. */
  readonly through?: readonly string[] | undefined;
  readonly workingFolder?: string | undefined;
  /** Options of Node. */
  readonly nodeOptions?: readonly string[] | undefined;
}

/** Runs the built sandbox as users do, and resolves when it is ready. */
export async function startProcess(
  env: Variables,
  options: ProcessOptions = {},
): Promise<SandboxProcess> {
  const { child, output } = run(env, options);
  const exit = once(child, 'exit');
  const ready = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const url = /^ready (http:\S+)$/mu.exec(output())?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([ready, exit.then(() => '')]);
  if (url === '') throw new Error(`the sandbox ended before it was ready:\n${output()}`);
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code] = await exit;
    return code as number | null;
  }
  return {
    url,
    id: child.pid as number,
    output,
    end,
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
    },
  };
}

/** Runs a sandbox that is expected to fail at its start. */
export async function failToStart(
  env: Variables,
  options: ProcessOptions = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const { child, output } = run(env, options);
  const [code] = await once(child, 'close');
  return { code: code as number, output: output() };
}

function run(
  env: Variables,
  { through = [], workingFolder, nodeOptions = [] }: ProcessOptions,
): { child: ChildProcess; output: () => string } {
  const { PATH = '' } = process.env;
  const [command = '', ...args] = [...through, process.execPath, ...nodeOptions, CLI, 'start'];
  const child = spawn(command, args, { env: { PATH, PORT: '0', ...env }, cwd: workingFolder });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  return { child, output: () => text };
}

/** True if a command exists. */
export function hasCommand(name: string): boolean {
  return spawnSync(name, ['--version']).status === 0;
}
