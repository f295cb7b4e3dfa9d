import { createControlClient } from '../control/control-client.ts';
import { ControlError } from '../control/control-error.ts';
import { formatRun } from './format-run.ts';
import { noAnswer } from './no-answer.ts';
import { readOptions, SANDBOX_OPTIONS } from './read-options.ts';
import { scenarioNames } from './scenario-names.ts';
import { takesColours } from './terminal-text.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: sandbox run <scenario> [options]

Runs a scenario in a sandbox and prints how each step went.

  --notify-url <address>
                    where the shop receives notifications; without it, steps that need one are skipped
${SANDBOX_OPTIONS}

Ends with 0 if the scenario has passed, 1 if it has failed, or if the sandbox refuses the call or does
not answer, and 2 for wrong options or a name that no scenario has.
`;

/**
 * Runs a scenario: 0 if it has passed, 1 if it has failed, if the sandbox refuses the call, or if it does not answer.
 * @throws {UsageError} for an unknown option, and without the name of a scenario that the sandbox has.
 */
export async function run(args: readonly string[]): Promise<number> {
  const own = { 'notify-url': { type: 'string' } } as const;
  const options = readOptions(args, own, 1);
  const { url, appId, token, argument: name } = options;
  const control = createControlClient({ baseUrl: url, appId, token });
  if (options.isHelp) {
    const names = await scenarioNames(control);
    process.stdout.write(`${USAGE}\nScenarios:\n${names.map((each) => `  ${each}\n`).join('')}`);
    return 0;
  }
  if (name === undefined) {
    const names = await scenarioNames(control);
    throw new UsageError(`Name a scenario: ${names.join(', ')}`);
  }
  const notifyUrl = options.own['notify-url'] as string | undefined;
  try {
    const { run: ended } = await control.scenarios.run({ name, notifyUrl });
    process.stdout.write(formatRun(name, ended, takesColours()));
    return ended.state === 'PASSED' ? 0 : 1;
  } catch (error) {
    if (error instanceof ControlError && error.httpStatus === 404) {
      const names = await scenarioNames(control);
      // The merchant may be the one that is unknown.
      if (!names.includes(name)) {
        throw new UsageError(`No scenario has this name: name one of ${names.join(', ')}`);
      }
    }
    process.stderr.write(`${error instanceof ControlError ? error.reason : noAnswer(url)}\n`);
    return 1;
  }
}
