import type { HealthRouteOptions, Logger, Validation } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Identifiers } from './database/identifiers.ts';
import type { Database } from './database/schema.ts';
import type { MailSender } from './mail/send-mail.ts';
import type { Credentials } from './merchants/merchant-store.ts';
import type { Clock } from './time/clock.ts';

export interface HealthOptions extends Pick<HealthRouteOptions, 'timeoutMs'> {
  /**
   * Milliseconds since the worker's last round after which it counts as stuck; default 30,000. A round begins every
   * second; a dead connection costs up to ten.
   */
  readonly maxRoundAgeMs?: number | undefined;
}

export interface SandboxOptions {
  readonly database: Kysely<Database>;
  /** The machine's clock; each merchant's own clock is based on it. */
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** The merchant that exists from the start. */
  readonly merchant: Credentials;
  /** The start of payment links. Called for each request, because a free port is known only then. */
  readonly baseUrl: () => string;
  /** The address at which it reaches itself, to run scenarios; default: that of `baseUrl`. */
  readonly ownUrl?: (() => string) | undefined;
  /** A team's own scenarios, in addition to those of the sandbox. */
  readonly scenariosFolder?: string | undefined;
  /** Names and addresses that callers may use, in addition to `localhost` and the host of `baseUrl`. */
  readonly hosts?: readonly string[] | undefined;
  /** Hosts that `notifyUrl` may name over plain http in addition to loopback, even at private addresses. */
  readonly notifyHosts?: readonly string[] | undefined;
  /** The folder that `docs:build` writes. */
  readonly docsFolder: string;
  /** The ISO 4217 currencies of orders, including INR; their amounts have two decimals. */
  readonly currencies?: readonly string[] | undefined;
  /** From 1 to 36,500; default 30. */
  readonly orderLifetimeDays?: number | undefined;
  /** The gateway's charge, in hundredths of a per cent, from 0 to 5,000; default 175. */
  readonly chargeBasisPoints?: number | undefined;
  /**
   * The token that callers of the control API must send; without it, all callers that appear to be on this machine may
   * call.
   */
  readonly controlToken?: string | undefined;
  /** True if strangers can reach this sandbox; then it calls no private address, and needs a `controlToken`. */
  readonly isPublic?: boolean | undefined;
  /** Milliseconds that a merchant's server may take to answer a notification. */
  readonly notifyTimeoutMs?: number | undefined;
  /** Sends mails; without it they are only shown in the mailbox. */
  readonly mailSender?: MailSender | undefined;
  readonly errorStatus?: 200 | undefined;
  /** What compares requests and replies with the documents; default: `compiled`. */
  readonly validation?: Validation | undefined;
  readonly health?: HealthOptions | undefined;
  readonly logger?: Logger | undefined;
}
