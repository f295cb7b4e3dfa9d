import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Language } from './languages.ts';
import { environmentOf, REPOSITORY } from './program-environment.ts';
import { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts';

/** Runs whole programs of one language, one after the other. */
export interface ProgramSession extends AsyncDisposable {
  run(source: string, options: Omit<ProgramOptions, 'folder'>): Promise<ProgramResult>;
}

/** Where starting the interpreter costs more than most programs do, and one of its processes can run many. */
const PLAYERS: Partial<Readonly<Record<Language, readonly [command: string, file: string]>>> = {
  JavaScript: [process.execPath, 'play-modules.js'],
  Python: ['python3', 'play-programs.py'],
};

/**
 * Starts an interpreter once for many programs, each of which gets what `runProgram` would give it. Disposing waits until
 * the interpreter has ended by itself.
 */
export function openSession(language: Language): ProgramSession {
  const player = PLAYERS[language];
  if (player !== undefined) return play(...player);
  return {
    run: (source, options) => runProgram(language, source, options),
    [Symbol.asyncDispose]: async () => {},
  };
}

function play(command: string, file: string): ProgramSession {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(command, [path], {
    cwd: REPOSITORY,
    env: environmentOf({}),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(source, { appId, secretKey, variables }) {
      const all = { GATEWAY_APP_ID: appId, GATEWAY_SECRET_KEY: secretKey, ...variables };
      child.stdin.write(`${JSON.stringify({ source, variables: all })}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${command} has ended with ${await ended}, in:\n${source}`);
      return JSON.parse(value);
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`${command} has ended with ${code}`);
    },
  };
}
