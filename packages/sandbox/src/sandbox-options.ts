import type { HealthRouteOptions, Logger } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Identifiers } from './database/identifiers.ts';
import type { Database } from './database/schema.ts';
import type { MailSender } from './mail/send-mail.ts';
import type { Credentials } from './merchants/merchant-store.ts';
import type { Clock } from './time/clock.ts';

export interface HealthOptions extends Pick<HealthRouteOptions, 'timeoutMs'> {
  /**
   * Milliseconds since the worker's last round after which it counts as stuck; default 30,000. It begins one each
   * second, and loses ten of them where it finds a dead connection.
   */
  readonly maxRoundAgeMs?: number;
}

export interface SandboxOptions {
  readonly database: Kysely<Database>;
  /** The machine's clock; each merchant's own runs by it. */
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** The merchant that is there from the start. */
  readonly merchant: Credentials;
  /** What payment links start with: asked for with each request, because a free port is known only then. */
  readonly baseUrl: () => string;
  /** Names and addresses by which it answers, beside `localhost` and that of `baseUrl`. */
  readonly hosts?: readonly string[];
  /** Names and addresses that `notifyUrl` may have over plain http beside loopback, at private addresses, too. */
  readonly notifyHosts?: readonly string[];
  /** The folder that `docs:build` writes. */
  readonly docsFolder: string;
  /** Those of ISO 4217 that orders may have, INR among them; their amounts have two decimals. */
  readonly currencies?: readonly string[];
  /** From 1 to 36,500; default 30. */
  readonly orderLifetimeDays?: number;
  /** What the gateway charges, in hundredths of a per cent, from 0 to 5,000; default 175. */
  readonly chargeBasisPoints?: number;
  /** What callers of the control API have to send; without it, whoever seems to be on this machine may call. */
  readonly controlToken?: string | undefined;
  /** Whether strangers can reach this sandbox: then it calls no private address, and needs a `controlToken`. */
  readonly isPublic?: boolean;
  /** How long a merchant's server may take to answer a notification. */
  readonly notifyTimeoutMs?: number;
  /** Sends mails; without it they only land in the mailbox. */
  readonly mailSender?: MailSender;
  readonly errorStatus?: 200;
  readonly health?: HealthOptions;
  readonly logger?: Logger;
}
