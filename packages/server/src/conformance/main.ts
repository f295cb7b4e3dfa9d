#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { payByCommand } from './pay-order.ts';
import { HELP, readArguments, UsageError } from './read-arguments.ts';
import { renderJunit } from './render-junit.ts';
import { renderTable } from './render-table.ts';
import { runConformance } from './run-conformance.ts';
import { ConnectionLostError } from './watch-connection.ts';

/** Answers with the exit code: 0 the server conforms, 1 it does not, 2 it could not be checked. */
async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2), process.env);
  if (given === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  const { json, junit, pay, only, errorsAs200, ...options } = given;
  const report = await runConformance({
    ...options,
    ...(only && { only }),
    ...(errorsAs200 && { statusOfErrors: 200 as const }),
    ...(pay !== undefined && { pay: payByCommand(pay, given.payTimeoutMs) }),
  });
  if (junit !== undefined) await writeFile(junit, renderJunit(report));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : renderTable(report));
  return report.passed ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 2;
  },
);

/** One sentence for what the person at the keyboard can mend, the whole stack for a fault of the kit. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} (--help says more)`;
  if (error instanceof ConnectionLostError) return error.message;
  const { code, message, stack } = Object(error) as NodeJS.ErrnoException;
  if (code !== undefined) return message;
  return stack ?? String(error);
}
