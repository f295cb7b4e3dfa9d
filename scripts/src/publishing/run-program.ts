import { execFile } from 'node:child_process';
import { repositoryRoot } from '../document/load-document.ts';

/**
 * Runs a program in the repository and returns its standard output.
 * @throws with all that it has printed, if it fails.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  cwd: string = repositoryRoot,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: undefined, NO_COLOR: '1' };
    execFile(command, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`));
    });
  });
}

/** Runs pnpm, which need not be installed. To find it by npx takes twenty times as long as to start it. */
export function runPnpm(args: readonly string[]): Promise<string> {
  const { npm_execpath: running = '', npm_config_user_agent: agent = '' } = process.env;
  if (!agent.startsWith('pnpm/12.')) {
    return runProgram('npx', ['--yes', '--prefer-offline', 'pnpm@12', ...args]);
  }
  const isScript = /\.[cm]?js$/u.test(running);
  const [program = '', ...more] = isScript ? [process.execPath, running] : [running];
  return runProgram(program, [...more, ...args]);
}
