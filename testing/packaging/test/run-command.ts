import { execFile } from 'node:child_process';

interface Finished {
  readonly code: number;
  readonly stdout: string;
  /** Everything that it has printed, errors included. */
  readonly output: string;
}

/** What a program prints on its standard output. @throws with all that it has printed, if it fails. */
export async function run(
  command: string,
  args: readonly string[],
  workingFolder: string,
): Promise<string> {
  const { code, stdout, output } = await finish(command, args, workingFolder);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n${output}`);
  return stdout;
}

/** Runs pnpm, which need not be installed. To find it by npx takes twenty times as long as to start it. */
export function runPnpm(args: readonly string[], workingFolder: string): Promise<string> {
  const { npm_execpath: running = '', npm_config_user_agent: agent = '' } = process.env;
  if (!agent.startsWith('pnpm/12.')) {
    return run('npx', ['--yes', '--prefer-offline', 'pnpm@12', ...args], workingFolder);
  }
  const isScript = /\.[cm]?js$/u.test(running);
  const [program = '', ...more] = isScript ? [process.execPath, running] : [running];
  return run(program, [...more, ...args], workingFolder);
}

/** What a program prints that is expected to fail. */
export async function failToRun(
  command: string,
  args: readonly string[],
  workingFolder: string,
): Promise<string> {
  const { code, output } = await finish(command, args, workingFolder);
  if (code === 0) throw new Error(`${command} ${args.join(' ')} has not failed\n${output}`);
  return output;
}

function finish(command: string, args: readonly string[], cwd: string): Promise<Finished> {
  // The program is not part of the test that runs it.
  const env = { ...process.env, NODE_OPTIONS: undefined, NODE_ENV: undefined, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : 1;
      resolve({ code, stdout, output: stdout + stderr });
    });
  });
}
