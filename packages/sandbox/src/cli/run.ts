import { createControlClient } from '../control/control-client.ts';
import { ControlError } from '../control/control-error.ts';
import { formatRun } from './format-run.ts';
import { readOptions, SANDBOX_OPTIONS } from './read-options.ts';
import { takesColours } from './terminal-text.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sandbox run <scenario> [options]

Runs a scenario in a sandbox and prints how each step went.

  --notify-url <address>
                    where the shop receives notifications; without it, steps that need one are skipped
${SANDBOX_OPTIONS}
`;

/**
 * Runs a scenario: 0 if it has passed, 1 if it has failed, if the sandbox refuses the call, or if it does not answer.
 * @throws {UsageError} for an unknown option, and without the name of a scenario that the sandbox has.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [first = ''] = args;
  const name = first.startsWith('-') ? '' : first;
  const own = { 'notify-url': { type: 'string' } } as const;
  const options = readOptions(name === '' ? args : args.slice(1), own, USAGE);
  if (options.isHelp) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (name === '') throw new UsageError(`Name a scenario, such as happy-path\n\n${USAGE}`);
  const { url, appId, token } = options;
  const notifyUrl = options.own['notify-url'] as string | undefined;
  const control = createControlClient({ baseUrl: url, appId, token });
  try {
    const { run: ended } = await control.scenarios.run({ name, notifyUrl });
    process.stdout.write(formatRun(name, ended, takesColours()));
    return ended.state === 'PASSED' ? 0 : 1;
  } catch (error) {
    if (error instanceof ControlError && error.httpStatus === 404) {
      throw new UsageError(error.reason);
    }
    process.stderr.write(
      `${error instanceof ControlError ? error.reason : `${url} does not answer`}\n`,
    );
    return 1;
  }
}
