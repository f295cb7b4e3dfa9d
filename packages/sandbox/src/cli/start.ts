import { parseArgs } from 'node:util';
import { DatabaseError } from '../database/open-database.ts';
import { EnvironmentError, readEnvironment } from '../environment.ts';
import { explainFailure } from '../explain-failure.ts';
import { start as startSandbox } from '../start.ts';
import { UsageError, usageErrorOf } from './usage-error.ts';

const USAGE = `Usage: sandbox [start] [options]

Starts a sandbox, which runs until it gets SIGINT or SIGTERM.

  --port <number>      default PORT or 4010; 0 takes any free one
  --host <address>     default HOST or 127.0.0.1
  --database <place>   a file, :memory: or postgres://…; default .sandbox/gateway.sqlite
  --seed <file>        a file in the form of a scenario, whose steps fill an empty world

All other settings are environment variables: see /docs/sandbox.html of a running sandbox.

Ends with 0 once it is stopped, 1 if it cannot start, and 2 for wrong options.
`;

/** Each option by the variable that it sets. */
const OPTIONS = {
  PORT: 'port',
  HOST: 'host',
  SANDBOX_DATABASE: 'database',
  SANDBOX_SEED: 'seed',
} as const;

/**
 * Starts a sandbox: resolves to 0 once it is ready, and the process goes on; to 1 if it cannot start.
 * @throws {UsageError} for an unknown option, or one that has a wrong value.
 */
export async function start(args: readonly string[]): Promise<number> {
  const { help, ...values } = readValues(args);
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const given = Object.entries(OPTIONS).flatMap(([variable, option]) => {
    return values[option] === undefined ? [] : [[variable, values[option]]];
  });
  try {
    await startSandbox(readEnvironment({ ...process.env, ...Object.fromEntries(given) }));
    return 0;
  } catch (error) {
    const option = error instanceof EnvironmentError && optionOf(error.variable);
    if (option && values[option] !== undefined) {
      throw new UsageError(`--${option} must be ${(error as EnvironmentError).allowed}`);
    }
    const reason = explainFailure(error);
    const isOptions = error instanceof DatabaseError && values.database !== undefined;
    process.stderr.write(
      `${isOptions ? reason.replace(/^SANDBOX_DATABASE/u, '--database') : reason}\n`,
    );
    return 1;
  }
}

function readValues(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = { port: text, host: text, database: text, seed: text };
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (positionals[0] !== undefined)
      throw new TypeError(`Unexpected argument '${positionals[0]}'`);
    const [empty] = Object.entries(values).find(([, value]) => value === '') ?? [];
    if (empty !== undefined) throw new TypeError(`--${empty} must have a value`);
    return values;
  } catch (error) {
    throw usageErrorOf(error);
  }
}

function optionOf(variable: string): (typeof OPTIONS)[keyof typeof OPTIONS] | undefined {
  return Object.hasOwn(OPTIONS, variable) ? OPTIONS[variable as keyof typeof OPTIONS] : undefined;
}
