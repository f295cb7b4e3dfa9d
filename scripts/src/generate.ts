import { parseArgs } from 'node:util';
import { repositoryRoot } from './document/load-document.ts';
import { emitOutputs } from './emit/emit-outputs.ts';
import { describeDrift } from './emit/files/compare-files.ts';
import { correctDrift, findDrift, type ProjectOutput } from './emit/files/project-output.ts';
import { runCommand } from './faults/run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  for (const output of await emitOutputs(repositoryRoot)) await bring(output, values.check);
});

/** Writes what differs, or only reports it and fails the command. */
async function bring(output: ProjectOutput, isCheck: boolean): Promise<void> {
  const drift = await findDrift(output, repositoryRoot);
  const report = describeDrift(drift).join('\n');
  if (!isCheck) {
    await correctDrift(output, drift, repositoryRoot);
    print(report === '' ? `${output.folder}/ was up to date` : report);
  } else if (report !== '') {
    print(`${output.folder}/ does not match openapi/:\n${report}\nTo fix it: pnpm generate`);
    process.exitCode = 1;
  }
}

function print(message: string): void {
  process.stdout.write(`${message}\n`);
}
