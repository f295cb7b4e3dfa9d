import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { INTERPRETERS, type Language } from './languages.ts';
import { environmentOf, REPOSITORY } from './program-environment.ts';

export interface ProgramOptions {
  readonly appId: string;
  readonly secretKey: string;
  /** A module finds packages as a file in this folder would; by default the repository's, which has the client. */
  readonly folder?: string | undefined;
  /** Further variables of its environment. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

export interface ProgramResult {
  readonly exitCode: number;
  readonly printed: string;
  /** What it said on standard error. */
  readonly complaint: string;
}

/** Runs a whole program with the credentials in its environment, and no proxy between it and this machine. */
export async function runProgram(
  language: Language,
  source: string,
  { appId, secretKey, folder = REPOSITORY, variables }: ProgramOptions,
): Promise<ProgramResult> {
  const [command, ...args] = INTERPRETERS[language].command;
  const credentials = { GATEWAY_APP_ID: appId, GATEWAY_SECRET_KEY: secretKey };
  const program = spawn(command, args, {
    cwd: folder,
    env: environmentOf({ ...credentials, ...variables }),
  });
  const ended = once(program, 'close');
  program.stdin.end(source);
  const [printed, complaint] = await Promise.all([text(program.stdout), text(program.stderr)]);
  const [exitCode] = await ended;
  return { exitCode: Number(exitCode ?? -1), printed, complaint };
}
