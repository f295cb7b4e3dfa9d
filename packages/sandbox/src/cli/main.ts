import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

type Command = (args: readonly string[]) => Promise<number>;

/** Each runs with the arguments after its name, and resolves to the exit code. Loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  run: async () => (await import('./run.ts')).run,
  doctor: async () => (await import('./doctor.ts')).doctor,
  verify: async () => (await import('./verify.ts')).verify,
  tail: async () => (await import('./tail.ts')).tail,
};

const USAGE = `Usage: sandbox [command] [options]

  start   starts a sandbox; what it does without a command
  run     runs a scenario and prints its steps
  doctor  examines if a shop is ready for live operation
  verify  runs an order of a shop through its whole life
  tail    prints what happens in a sandbox, one line an event

sandbox <command> --help explains its options; sandbox --version prints the version.
`;

/** Runs the command that the arguments name, and resolves to the exit code: 2 for wrong arguments. */
export async function main(args: readonly string[]): Promise<number> {
  const [first = 'start'] = args;
  if (['help', '--help', '-h'].includes(first)) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (first === '--version') {
    process.stdout.write(`${await readVersion()}\n`);
    return 0;
  }
  const isOption = first.startsWith('-');
  const name = isOption ? 'start' : first;
  if (!Object.hasOwn(COMMANDS, name)) {
    process.stderr.write(`There is no command ${name}. See sandbox --help\n`);
    return 2;
  }
  try {
    const command = await COMMANDS[name]?.();
    return (await command?.(isOption ? args : args.slice(1))) ?? 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // Not the whole usage: the reason would scroll away.
    process.stderr.write(`${error.message}. See sandbox ${name} --help\n`);
    return 2;
  }
}

async function readVersion(): Promise<string> {
  // The bundle is as deep in the package as this file.
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(manifest).version;
}
