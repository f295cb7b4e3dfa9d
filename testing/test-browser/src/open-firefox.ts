import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BidiConnection, connectBidi } from './bidi-connection.ts';
import { findFirefox } from './find-firefox.ts';

const executablePath = findFirefox();

/** Without a Firefox, its tests are skipped, and reported by name. */
export const HAS_FIREFOX: boolean = executablePath !== undefined;

/** One page in a Firefox of its own. */
export interface FirefoxPage extends AsyncDisposable {
  goto(url: string): Promise<void>;
  /** Returns what a JavaScript expression is in the page, as JSON can hold it. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Clicks where the middle of an element is, as a mouse does. */
  click(selector: string): Promise<void>;
  /** Presses keys one after the other; `Control+v` holds the first. */
  press(...keys: readonly string[]): Promise<void>;
}

/** Keys without a character, by their code in WebDriver. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  Control: '\uE009',
};

/** Stays off the network, and asks its user nothing. */
const PREFERENCES = [
  ['app.update.disabledForTesting', true],
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.startup.page', 0],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
  ['services.settings.server', 'data:,'],
  ['toolkit.telemetry.server', 'data:,'],
] as const;

/** Starts a headless Firefox with a profile of its own. @throws {Error} if there is none, or it does not start. */
export async function openFirefox(): Promise<FirefoxPage> {
  if (executablePath === undefined) throw new Error('no Firefox: set FIREFOX_PATH to one');
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const lines = PREFERENCES.map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
  const env = { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' };
  const child = spawn(executablePath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const close = async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, maxRetries: 5 });
  };
  try {
    const connection = await connectBidi(`${await addressOf(child.stderr)}/session`);
    await connection.send('session.new', { capabilities: {} });
    const { contexts } = await connection.send('browsingContext.getTree', {});
    const [{ context }] = contexts as [{ context: string }];
    return {
      ...pageOf(connection, context),
      async [Symbol.asyncDispose]() {
        connection[Symbol.dispose]();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Reads the address that Firefox prints when it listens, and goes on reading, so that Firefox never waits for it. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: output });
    lines.on('line', (line) => {
      const [, address] = /^WebDriver BiDi listening on (ws:\S+)$/u.exec(line) ?? [];
      if (address === undefined) said.push(line);
      else resolve(address);
    });
    lines.on('close', () => reject(new Error(`Firefox has ended: ${said.join(' ')}`)));
  });
}

function pageOf(connection: BidiConnection, context: string): Omit<FirefoxPage, symbol> {
  const perform = (actions: object) =>
    connection.send('input.performActions', { context, actions: [actions] });
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await connection.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    if (exceptionDetails !== undefined)
      throw new Error(`${expression}: ${(exceptionDetails as { text: string }).text}`);
    return JSON.parse((result as { value: string }).value);
  };
  return {
    evaluate,
    async goto(url) {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async click(selector) {
      const middle = await evaluate<{ x: number; y: number }>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      })()`);
      await perform({
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', ...middle },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async press(...keys) {
      const actions = keys.flatMap((key) => {
        const codes = (key === '+' ? [key] : key.split('+')).map((name) => KEYS[name] ?? name);
        return [
          ...codes.map((value) => ({ type: 'keyDown', value })),
          ...codes.toReversed().map((value) => ({ type: 'keyUp', value })),
        ];
      });
      await perform({ type: 'key', id: 'keyboard', actions });
    },
  };
}
