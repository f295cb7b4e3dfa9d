import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';
import { createControlClient } from '../control/control-client.ts';
import { ControlError } from '../control/control-error.ts';
import { formatEvent } from './format-event.ts';
import { noAnswer } from './no-answer.ts';
import { readOptions, SANDBOX_OPTIONS } from './read-options.ts';
import { takesColours } from './terminal-text.ts';

const USAGE = `Usage: sandbox tail [options]

Prints what happens in a sandbox, one line an event, until it is stopped.

${SANDBOX_OPTIONS}
  --all             begin with all events that the sandbox keeps
  --json            print each event as a line of JSON

Ends with 0 once it is stopped or its output is closed, 1 if the sandbox refuses the call or something
else answers, and 2 for wrong options. It waits for a sandbox that does not answer.
`;

const PAUSE_MS = 1_000;

/**
 * Prints events until Ctrl+C, or until its output is closed: 0. Goes on after the last event if the connection breaks.
 * Returns 1 if the sandbox refuses the call, or something else answers.
 */
export async function tail(args: readonly string[]): Promise<number> {
  const own = { all: { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { url, appId, token, isHelp, own: chosen } = readOptions(args, own);
  if (isHelp) {
    process.stdout.write(USAGE);
    return 0;
  }
  const control = createControlClient({ baseUrl: url, appId, token });
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  // The reader of a pipe may end first, for example `head`.
  process.stdout.on('error', stop);

  const isColoured = takesColours();
  const print = (event: SandboxEvent) => {
    const line = chosen.json ? JSON.stringify(event) : formatEvent(event, isColoured);
    process.stdout.write(`${line}\n`);
  };
  let lastEventId = chosen.all ? 0 : undefined;
  let isConnected: boolean | undefined;
  const say = (connected: boolean, text: string) => {
    if (isConnected !== connected) process.stderr.write(`${text}\n`);
    isConnected = connected;
  };

  while (!controller.signal.aborted) {
    try {
      const { signal } = controller;
      const stream = await control.events.stream({ lastEventId }, { signal });
      say(true, `following ${url}`);
      for await (const event of stream) {
        print(event);
        lastEventId = event.id;
      }
    } catch (error) {
      if (controller.signal.aborted) break;
      if (error instanceof ControlError) {
        process.stderr.write(`${error.message}\n`);
        return 1;
      }
    }
    say(false, `${noAnswer(url)} Trying again every second`);
    await wait(PAUSE_MS, undefined, { signal: controller.signal }).catch(() => undefined);
  }
  return 0;
}
