import { join } from 'node:path';
import { readHostName } from '@cashfree-rest/core';
import type { Validation } from '@cashfree-rest/server';
import { DATA_FOLDER } from '#assets';
import { isLoopbackHost } from './access/loopback.ts';
import { DEFAULT_CREDENTIALS } from './merchants/default-credentials.ts';
import { DEFAULT_NOTIFY_TIMEOUT_MS } from './notifications/post-notification.ts';
import { findCurrencyFault } from './orders/currencies.ts';

/** The settings from the environment; every variable has a default. */
export interface Environment {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly appId: string;
  readonly secretKey: string;
  /** A file's path, `:memory:`, or a `postgres://` address, which may hold a password. */
  readonly database: string;
  /** The start of payment links; `undefined` is the address on which the sandbox listens. */
  readonly baseUrl: string | undefined;
  /** Names and addresses that callers may use, in addition to `localhost` and the host of `baseUrl`; `host` is one. */
  readonly hosts: readonly string[];
  /** Hosts that `notifyUrl` may name over plain http, in addition to loopback. */
  readonly notifyHosts: readonly string[];
  readonly errorStatus: 200 | undefined;
  /** What compares requests and replies with the documents. */
  readonly validation: Validation;
  /** True if strangers can reach this sandbox; then it calls only public addresses. */
  readonly isPublic: boolean;
  /** True if callers on other machines can reach it, by any setting; then the control API needs a token. */
  readonly isExposed: boolean;
  /** The token that callers of the control API must send; `undefined` lets the start choose. */
  readonly controlToken: string | undefined;
  /** Milliseconds that a merchant's server may take to answer a notification. */
  readonly notifyTimeoutMs: number;
  /** May contain a user and a password; `undefined` keeps mails in the mailbox. */
  readonly smtpUrl: string | undefined;
  readonly currencies: readonly string[];
  /** The gateway's charge for a payment, in hundredths of a per cent. */
  readonly chargeBasisPoints: number;
  /** The folder of a team's own scenarios. */
  readonly scenariosFolder: string | undefined;
  /** A file in the form of a scenario, whose steps fill a world that has no orders. */
  readonly seedFile: string | undefined;
  /** One of pino's levels. */
  readonly logLevel: string;
}

/** An environment variable is invalid. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  /** The name of the variable. */
  readonly variable: string;
  /** What it may be. */
  readonly allowed: string;

  constructor(variable: string, allowed: string) {
    super(`${variable} must be ${allowed}`);
    this.variable = variable;
    this.allowed = allowed;
  }
}

/** @throws {EnvironmentError} with the variable and its allowed values. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  // An empty variable counts as not set, as is usual in shells.
  const read = (name: string) => variables[name] || undefined;
  const host = read('HOST') ?? '127.0.0.1';
  const baseUrl = readBaseUrl(read('SANDBOX_BASE_URL'));
  const isPublic = readPublic(read('SANDBOX_PUBLIC'));
  const controlToken = read('SANDBOX_CONTROL_TOKEN');
  return {
    host,
    port: readPort(read('PORT') ?? '4010'),
    appId: readCredential(
      'SANDBOX_APP_ID',
      read('SANDBOX_APP_ID') ?? DEFAULT_CREDENTIALS.appId,
      100,
    ),
    secretKey: readCredential(
      'SANDBOX_SECRET_KEY',
      read('SANDBOX_SECRET_KEY') ?? DEFAULT_CREDENTIALS.secretKey,
      200,
    ),
    database: readDatabase(read('SANDBOX_DATABASE') ?? join(DATA_FOLDER, 'gateway.sqlite')),
    baseUrl,
    hosts: [host, ...readHosts('SANDBOX_HOSTS', read('SANDBOX_HOSTS'))],
    notifyHosts: readHosts('SANDBOX_NOTIFY_HOSTS', read('SANDBOX_NOTIFY_HOSTS')),
    errorStatus: readErrorStatus(read('SANDBOX_ERROR_STATUS')),
    validation: readValidation(read('SANDBOX_VALIDATION') ?? 'compiled'),
    isPublic,
    isExposed: isPublic || !isLoopbackHost(host) || isElsewhere(baseUrl),
    controlToken: controlToken && readCredential('SANDBOX_CONTROL_TOKEN', controlToken, 200),
    notifyTimeoutMs: readNotifyTimeout(read('SANDBOX_NOTIFY_TIMEOUT_MS')),
    smtpUrl: readSmtpUrl(read('SMTP_URL')),
    currencies: readCurrencies(read('SANDBOX_CURRENCIES') ?? 'INR'),
    chargeBasisPoints: readServiceCharge(read('SANDBOX_SERVICE_CHARGE') ?? '1.75'),
    scenariosFolder: read('SANDBOX_SCENARIOS'),
    seedFile: read('SANDBOX_SEED'),
    logLevel: readLogLevel(read('SANDBOX_LOG_LEVEL') ?? 'warn'),
  };
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new EnvironmentError('PORT', 'a whole number from 0 to 65535');
  return port;
}

function readDatabase(text: string): string {
  if (!/^(?:postgres(?:ql)?:|[a-z][a-z\d+.-]*:\/\/)/iu.test(text)) return text;
  const [, rest] = /^postgres(?:ql)?:\/\/[^/?#]*(.*)$/isu.exec(text) ?? [];
  // A later @ comes from a password with a slash or similar, whose end would count as the host's name.
  if (!URL.canParse(text) || rest === undefined || rest.includes('@')) {
    throw new EnvironmentError(
      'SANDBOX_DATABASE',
      "a file's path, :memory:, or postgres://user:password@host:5432/database, with special characters escaped, such as @ as %40",
    );
  }
  return text;
}

function readBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new EnvironmentError(
      'SANDBOX_BASE_URL',
      'an http or https address without a path, such as https://shop.example',
    );
  }
  return url.origin;
}

/** Returns names and addresses as `URL` spells them. */
function readHosts(variable: string, text: string | undefined): readonly string[] {
  return (text?.split(',') ?? []).map((part) => {
    const host = readHostName(part.trim());
    if (host === undefined) {
      throw new EnvironmentError(
        variable,
        'names or addresses without a port, separated by commas, such as shop,192.168.1.20',
      );
    }
    return host;
  });
}

function isElsewhere(baseUrl: string | undefined): boolean {
  return baseUrl !== undefined && !isLoopbackHost(new URL(baseUrl).hostname);
}

/** A header or the document restricts these characters, so no request could ever contain others. */
function readCredential(variable: string, text: string, maxLength: number): string {
  if (!/^[!-~]+$/u.test(text) || text.length > maxLength) {
    throw new EnvironmentError(
      variable,
      `1 to ${maxLength} visible ASCII characters without blanks`,
    );
  }
  return text;
}

function readErrorStatus(text: string | undefined): 200 | undefined {
  if (text !== undefined && text !== '200') {
    throw new EnvironmentError('SANDBOX_ERROR_STATUS', '200, or not set');
  }
  return text && 200;
}

const VALIDATIONS: readonly Validation[] = ['compiled', 'express-openapi-validator'];

function readValidation(text: string): Validation {
  const validation = VALIDATIONS.find((each) => each === text);
  if (validation === undefined) {
    throw new EnvironmentError('SANDBOX_VALIDATION', VALIDATIONS.join(' or '));
  }
  return validation;
}

function readPublic(text: string | undefined): boolean {
  if (text !== undefined && text !== '1') {
    throw new EnvironmentError('SANDBOX_PUBLIC', '1, or not set');
  }
  return text === '1';
}

/** Moving a clock waits for deliveries; more than a minute would appear to hang. */
const MAX_NOTIFY_TIMEOUT_MS = 60_000;

function readNotifyTimeout(text: string | undefined): number {
  if (text === undefined) return DEFAULT_NOTIFY_TIMEOUT_MS;
  const timeoutMs = /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(timeoutMs <= MAX_NOTIFY_TIMEOUT_MS)) {
    throw new EnvironmentError(
      'SANDBOX_NOTIFY_TIMEOUT_MS',
      `milliseconds from 1 to ${MAX_NOTIFY_TIMEOUT_MS}, such as 30000`,
    );
  }
  return timeoutMs;
}

// Nothing may follow the port: it would come from a password with a slash or similar.
const SMTP_URL = /^smtps?:\/\/(?:[^/?#@\s]*@)?[^/?#@\s]+\/?$/u;

function readSmtpUrl(text: string | undefined): string | undefined {
  if (text !== undefined && !(SMTP_URL.test(text) && URL.canParse(text) && canDecode(text))) {
    throw new EnvironmentError(
      'SMTP_URL',
      'smtp://user:password@mail.example:587 or smtps://…, with special characters escaped, such as @ as %40',
    );
  }
  return text;
}

function canDecode(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}

function readCurrencies(text: string): readonly string[] {
  const currencies = text.split(',');
  const fault = findCurrencyFault(currencies);
  if (fault !== undefined) throw new EnvironmentError('SANDBOX_CURRENCIES', fault);
  return currencies;
}

function readServiceCharge(text: string): number {
  const [, whole, fraction = ''] = /^(\d{1,2})(?:\.(\d{1,2}))?$/u.exec(text) ?? [];
  const basisPoints = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  // Far above, charge and tax would exceed the payment.
  if (whole === undefined || basisPoints > 5_000) {
    throw new EnvironmentError(
      'SANDBOX_SERVICE_CHARGE',
      'per cent from 0 to 50 with at most two decimals, such as 1.75',
    );
  }
  return basisPoints;
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

function readLogLevel(text: string): string {
  if (!LOG_LEVELS.includes(text)) {
    throw new EnvironmentError('SANDBOX_LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`);
  }
  return text;
}
