import { type ParseArgsConfig, parseArgs } from 'node:util';
import { usageErrorOf } from './usage-error.ts';

/** A command's options: which sandbox, which world, and the command's own. */
export interface CommandOptions {
  readonly url: string;
  readonly appId: string | undefined;
  readonly token: string | undefined;
  readonly isHelp: boolean;
  /** The argument that is no option; `undefined` without one. */
  readonly argument: string | undefined;
  /** The command's own options, by name. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** The lines of a usage text about the options that every command has. */
export const SANDBOX_OPTIONS = `  --url <address>   the sandbox; default http://localhost:4010
  --app-id <id>     the merchant of the world; default the sandbox's first one
  --token <token>   the control token; default SANDBOX_CONTROL_TOKEN`;

/**
 * @param maxArguments how many arguments that are no options the command takes.
 * @throws {UsageError} for an unknown option or argument, or a URL that is not http.
 */
export function readOptions(
  args: readonly string[],
  own: NonNullable<ParseArgsConfig['options']>,
  maxArguments: 0 | 1 = 0,
): CommandOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string', default: 'http://localhost:4010' },
        'app-id': { type: 'string' },
        token: { type: 'string', default: process.env.SANDBOX_CONTROL_TOKEN },
        help: { type: 'boolean', short: 'h' },
        ...own,
      },
    });
    const superfluous = positionals[maxArguments];
    if (superfluous !== undefined) throw new TypeError(`Unexpected argument '${superfluous}'`);
    const { url, token, help, 'app-id': appId, ...others } = values as Record<string, unknown>;
    if (!/^https?:\/\//u.test(String(url)) || !URL.canParse(String(url))) {
      throw new TypeError('--url must be an http address, such as http://localhost:4010');
    }
    return {
      url: String(url),
      appId: appId as string | undefined,
      token: token as string | undefined,
      isHelp: help === true,
      argument: positionals[0],
      own: others,
    };
  } catch (error) {
    throw usageErrorOf(error);
  }
}
