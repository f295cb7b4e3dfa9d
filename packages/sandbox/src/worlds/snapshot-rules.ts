import { hostNameOfUrl, isWebUrl, readHostName } from '@cashfree-rest/core';
import { isLoopbackHost } from '../access/loopback.ts';
import { TASK_KINDS } from '../agenda/agenda-store.ts';
import { MAIL_STATES } from '../mail/mail-store.ts';
import { NOTIFICATION_STATES } from '../notifications/notification-store.ts';
import { PAYMENT_STATUSES } from '../orders/payment.ts';

/** What a value of an imported snapshot must be, beyond the type of its column. */
export interface SnapshotRule {
  /** Follows "must be". */
  readonly wanted: string;
  readonly isMet: (value: string) => boolean;
}

const LATEST_MS = Date.UTC(9999, 0, 1);

/**
 * Returns the rules by column; a column is named with its table if the name alone has several meanings. They keep out
 * what orders, payments and notifications of a sandbox never have, and what its pages and replies could not show.
 */
export function snapshotRules(notifyHosts: readonly string[]): ReadonlyMap<string, SnapshotRule> {
  const allowed = new Set(notifyHosts.map(readHostName));
  const isNotifyUrl = (text: string) =>
    text.length <= 500 &&
    isWebUrl(text) &&
    (/^https:/iu.test(text) ||
      isLoopbackHost(hostNameOfUrl(text) ?? '') ||
      allowed.has(hostNameOfUrl(text)));
  const notifyUrl = { wanted: 'an address to which this sandbox may post', isMet: isNotifyUrl };
  const webUrl = { wanted: 'an http or https address', isMet: isWebUrl };
  const rules: Record<string, SnapshotRule> = {
    order_id: pattern(/^[A-Za-z0-9._-]{1,50}$/u, 'an orderId'),
    currency: pattern(/^[A-Z]{3}$/u, 'three capitals'),
    token: pattern(/^[0-9a-z]{21}$/u, 'the token of a payment link'),
    reference_id: pattern(/^[0-9]{1,20}$/u, 'a referenceId'),
    day: pattern(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u, 'a day such as 2026-03-02'),
    return_url: webUrl,
    notify_url: notifyUrl,
    url: notifyUrl,
    details: json('a JSON object', isObject),
    fields: json('a JSON object of texts', isTexts),
    reply_headers: json('a JSON list of pairs of texts', isPairs),
    'payments.status': oneOf(PAYMENT_STATUSES),
    'notifications.state': oneOf(NOTIFICATION_STATES),
    'mails.state': oneOf(MAIL_STATES),
    'agenda.kind': oneOf(TASK_KINDS),
    order_status: oneOf(['ACTIVE', 'PAID', 'PROCESSED']),
    'postings.kind': oneOf(['payment', 'refund', 'refund-paid', 'settlement']),
  };
  return new Map(Object.entries(rules));
}

/** The rule for columns of moments. */
export const MOMENT: SnapshotRule = {
  wanted: 'milliseconds from 1970 to 9998',
  isMet: (value) => Number(value) >= 0 && Number(value) < LATEST_MS,
};

function pattern(expression: RegExp, wanted: string): SnapshotRule {
  return { wanted, isMet: (value) => expression.test(value) };
}

function oneOf(values: readonly string[]): SnapshotRule {
  return { wanted: `one of ${values.join(', ')}`, isMet: (value) => values.includes(value) };
}

function json(wanted: string, isMet: (value: unknown) => boolean): SnapshotRule {
  return {
    wanted,
    isMet(text) {
      try {
        return isMet(JSON.parse(text));
      } catch {
        return false;
      }
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string');
}

function isPairs(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (pair) =>
        Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === 'string'),
    )
  );
}
