import { parseArgs } from 'node:util';
import { GROUPS, type Group } from './check.ts';

/** The command line is incomplete or wrong; the message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly baseUrl: string;
  readonly appId: string;
  readonly secretKey: string;
  readonly only: readonly Group[] | undefined;
  readonly partial: boolean;
  /** The shell command that pays an order. */
  readonly pay: string | undefined;
  readonly json: boolean;
  /** File for the JUnit report. */
  readonly junit: string | undefined;
  readonly timeoutMs: number;
  readonly payTimeoutMs: number;
  readonly errorsAs200: boolean;
  readonly ownClock: boolean;
}

export const HELP: string = `Usage: cashfree-conformance <baseUrl> [options]

Runs black-box checks against a server that claims to implement the API, for example
  SECRET_KEY=… cashfree-conformance http://localhost:4010 --app-id sandbox_app_id

  --app-id <id>        app id of the test credentials (or set the variable APP_ID)
  --secret-key <key>   secret key (safer: the variable SECRET_KEY, which process lists do not show)
  --pay <command>      shell command that pays an order; reads PAYMENT_LINK and PAYMENT_OUTCOME
                       (SUCCESS, FAILED or CANCELLED); exits with 3 if it cannot produce the outcome
  --partial            accept operations that answer 501
  --only <groups>      run only these groups, separated by commas:
                       ${GROUPS.slice(0, 6).join(', ')},
                       ${GROUPS.slice(6).join(', ')}
  --errors-as-200      the account answers errors with HTTP 200
  --own-clock          the server's clock was moved or stopped
  --json               print the report as JSON
  --junit <file>       also write the report as JUnit XML
  --timeout <s>        seconds to wait for a reply; default 10
  --pay-timeout <s>    seconds to wait for a payment; default 60
  --help               print this help
  --version            print the version of the kit

It creates orders, and with --pay payments and refunds: use test credentials.
Exit code: 0 conforms, 1 does not, 2 the command line is wrong, 3 not all checks could run,
130 stopped by Ctrl-C.
`;

const OPTIONS = {
  'app-id': { type: 'string' },
  'secret-key': { type: 'string' },
  pay: { type: 'string' },
  partial: { type: 'boolean', default: false },
  only: { type: 'string' },
  'errors-as-200': { type: 'boolean', default: false },
  'own-clock': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  junit: { type: 'string' },
  timeout: { type: 'string', default: '10' },
  'pay-timeout': { type: 'string', default: '60' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the command line; `undefined` if help is requested.
 *
 * @throws {UsageError}
 */
export function readArguments(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Arguments | undefined {
  // pnpm passes its own "--" on.
  const args = given[0] === '--' ? given.slice(1) : [...given];
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [baseUrl, ...more] = positionals;
  if (baseUrl === undefined || more.length > 0) throw new UsageError('give one base URL');
  return {
    baseUrl: readBaseUrl(baseUrl),
    appId: required(values['app-id'] ?? env.APP_ID, '--app-id or the variable APP_ID'),
    secretKey: required(
      values['secret-key'] ?? env.SECRET_KEY,
      '--secret-key or the variable SECRET_KEY',
    ),
    only: values.only === undefined ? undefined : readGroups(values.only),
    partial: values.partial,
    pay: values.pay,
    json: values.json,
    junit: values.junit,
    timeoutMs: readSeconds('--timeout', values.timeout),
    payTimeoutMs: readSeconds('--pay-timeout', values['pay-timeout']),
    errorsAs200: values['errors-as-200'],
    ownClock: values['own-clock'],
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;

function parse(args: string[]): Parsed {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // The first sentence names the option. The rest could contain the secret.
    throw new UsageError(String((error as Error).message).split('. ')[0] ?? '');
  }
}

function required(value: string | undefined, name: string): string {
  if (!value) throw new UsageError(`give ${name}`);
  return value;
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new UsageError(
      'the base URL must be an http or https address, such as http://localhost:4010',
    );
  }
  if (url.search || url.hash || url.username || url.password) {
    throw new UsageError('the base URL must have no query, fragment or credentials');
  }
  return url.href.replace(/\/$/u, '');
}

function readGroups(text: string): readonly Group[] {
  return text.split(',').map((name) => {
    const group = GROUPS.find((known) => known === name.trim());
    if (group === undefined) {
      throw new UsageError(`--only takes any of ${GROUPS.join(', ')}`);
    }
    return group;
  });
}

/** Reads up to ten minutes, as milliseconds. */
function readSeconds(name: string, text: string): number {
  const seconds = Number(text);
  if (!/^\d+(?:\.\d+)?$/u.test(text) || seconds <= 0 || seconds > 600) {
    throw new UsageError(`${name} takes seconds, up to 600`);
  }
  return seconds * 1000;
}
