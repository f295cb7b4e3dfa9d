#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { payByCommand } from './pay-order.ts';
import { HELP, readArguments, UsageError } from './read-arguments.ts';
import { renderJunit } from './render-junit.ts';
import { renderTable } from './render-table.ts';
import type { Report } from './report.ts';
import { runConformance } from './run-conformance.ts';
import { StoppedError, stopSignal } from './stop-signal.ts';

const PASSED = 0;
const FAILED = 1;
const CANNOT_START = 2;
const NOT_TO_THE_END = 3;

async function main(): Promise<number> {
  if (process.argv.includes('--version')) {
    const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
    process.stdout.write(`${JSON.parse(manifest).version}\n`);
    return PASSED;
  }
  const given = readArguments(process.argv.slice(2), process.env);
  if (given === undefined) {
    process.stdout.write(HELP);
    return PASSED;
  }
  const { json, junit, pay, errorsAs200, ...options } = given;
  const signal = stopSignal();
  const report = await runConformance({
    ...options,
    signal,
    statusOfErrors: errorsAs200 ? 200 : undefined,
    pay: pay === undefined ? undefined : payByCommand(pay, given.payTimeoutMs),
  });
  // The report comes first, because the file may not be writable.
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (report.interruption?.kind === 'unreachable') {
    process.stderr.write(`${report.interruption.detail}\n`);
  } else process.stdout.write(renderTable(report));
  if (junit !== undefined) await writeFile(junit, renderJunit(report));
  return exitCodeOf(report, signal);
}

function exitCodeOf({ passed, interruption }: Report, signal: AbortSignal): number {
  if (interruption === undefined) return passed ? PASSED : FAILED;
  return signal.reason instanceof StoppedError ? signal.reason.exitCode : NOT_TO_THE_END;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = CANNOT_START;
  },
);

/** Returns one sentence for an error that the user can fix, and the whole stack for a fault of the kit. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} (see --help)`;
  const { code, message, stack } = Object(error) as NodeJS.ErrnoException;
  if (code !== undefined) return message;
  return stack ?? String(error);
}
