#!/usr/bin/env node
import { run } from './cli/run.ts';
import { tail } from './cli/tail.ts';
import { UsageError } from './cli/usage-error.ts';

/** Each runs with the arguments after its name, and resolves to the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  run,
  tail,
};

const USAGE = `Usage: sandbox <command> [options]

  run     runs a scenario and prints its steps
  tail    prints what happens in a sandbox, one line an event
`;

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const isHelp = ['help', '--help', '-h'].includes(name);
  if (command === undefined) {
    (isHelp ? process.stdout : process.stderr).write(USAGE);
    return isHelp ? 0 : 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
