import type { MinorUnits } from '@cashfree-rest/core';
import type { ColumnType, Generated } from 'kysely';

/** A column of paise. It is read as a number only if that is exact; `minorUnits` accepts both. */
type Paise = ColumnType<bigint | number, MinorUnits, MinorUnits>;
/** A column of paise with a default of zero. */
type PaiseOrNone = ColumnType<bigint | number, MinorUnits | undefined, MinorUnits>;

/** The tables after the newest migration. Times are milliseconds since 1970 UTC. */
export interface Database {
  merchants: {
    app_id: string;
    secret_key: string;
    name: string;
    /** Milliseconds by which the merchant's time is ahead of the machine's. */
    clock_offset: Generated<number>;
    /** The time at which the merchant's clock is frozen; `null` while it runs. */
    frozen_at: number | null;
  };
  orders: {
    id: Generated<number>;
    app_id: string;
    order_id: string;
    amount: Paise;
    currency: string;
    note: string | null;
    customer_name: string;
    customer_phone: string;
    customer_email: string;
    seller_phone: string | null;
    return_url: string;
    notify_url: string | null;
    payment_modes: string | null;
    partner_code: string | null;
    token: string;
    added_at: number;
    expires_at: number;
    /** The status in the API, for the list of orders. It changes with the attempts, under the order's lock. */
    order_status: Generated<string>;
    /** When the customer first saw the payment page. */
    opened_at: number | null;
  };
  payments: {
    id: Generated<number>;
    app_id: string;
    order_key: number;
    /** The idempotency key of the page's form: sending the same form twice makes one attempt. */
    attempt_key: string;
    reference_id: string;
    /** `null` if the customer went back before choosing. */
    payment_mode: string | null;
    /** `null` while the customer is at the simulator. */
    status: string | null;
    message: string | null;
    /** What `paymentDetails` shows, as JSON; `null` for wallets. */
    details: string | null;
    attempted_at: number;
    amount: Paise;
    currency: string;
    /** The row's `id` in the list of transactions, given with its first outcome. */
    number: number | null;
    /** The day of the attempt in Asia/Kolkata, `YYYY-MM-DD`. */
    day: string | null;
    /** When the money is due to the merchant; `null` unless the payment has succeeded. */
    settles_at: number | null;
    service_charge: PaiseOrNone;
    service_tax: PaiseOrNone;
    /** The sum of its refunds. */
    refunded: PaiseOrNone;
    settlement_number: number | null;
  };
  /** The last number of a merchant's list. */
  counters: { app_id: string; list: string; last_number: number };
  /** The numbers of a day's rows in a list: the range to search for a page. */
  days: {
    app_id: string;
    list: string;
    day: string;
    first_number: number;
    last_number: number;
  };
  /** Tasks, with their due times by the merchant's clock. */
  agenda: {
    id: Generated<number>;
    app_id: string;
    due_at: number;
    kind: string;
    subject: string;
    /** Machine time until which a process leases this task. */
    leased_until: number | null;
    /** Failures since it was planned or last retried; at the limit the task is parked. */
    failures: Generated<number>;
    /** The cause of the last failure, without secrets. */
    failure: string | null;
    /** The earliest machine time of the next attempt. */
    retry_at: number | null;
  };
  postings: {
    id: Generated<number>;
    app_id: string;
    kind: string;
    subject: string;
    currency: string;
    posted_at: number;
    merchant: PaiseOrNone;
    refunds: PaiseOrNone;
    fees: PaiseOrNone;
    tax: PaiseOrNone;
    bank: PaiseOrNone;
  };
  refunds: {
    id: Generated<number>;
    app_id: string;
    /** The `refundId`. */
    number: number;
    day: string;
    payment_key: number;
    merchant_refund_id: string;
    amount: Paise;
    currency: string;
    note: string;
    arn: string | null;
    initiated_at: number;
    processed_at: number | null;
    /** The settlement whose adjustment holds this refund. */
    settlement_number: number | null;
  };
  settlements: {
    id: Generated<number>;
    app_id: string;
    number: number;
    day: string;
    currency: string;
    total_amount: Paise;
    service_charge: Paise;
    service_tax: Paise;
    adjustment: Paise;
    /** The amount that this settlement was too small to deduct, carried into the next; zero or above. */
    carried_over: Paise;
    transactions_from: string;
    transactions_till: string;
    utr: string;
    settled_at: number;
    payment_count: Generated<number>;
    refund_count: Generated<number>;
    refund_amount: PaiseOrNone;
  };
  notifications: {
    id: Generated<number>;
    app_id: string;
    order_id: string;
    reference_id: string;
    url: string;
    /** The fields of the payment result without the signature, as a JSON object in the order of the wire. */
    fields: string;
    state: string;
    created_at: number;
    /** Failed attempts in a row; they determine the next one. */
    failures: Generated<number>;
  };
  notification_attempts: {
    id: Generated<number>;
    app_id: string;
    notification_id: number;
    attempted_at: number;
    http_status: number | null;
    latency_ms: number;
    failure: string | null;
    /** `null` for attempts from before signatures were kept. */
    signature: string | null;
    /** The first headers of the reply as a JSON list of pairs; `null` if none arrived. */
    reply_headers: string | null;
    /** The first kilobyte of the reply; `null` if none arrived. */
    reply_body: string | null;
    /** 1 if the reply had more than these two show, or did not end. */
    reply_is_cut: number | null;
  };
  mails: {
    id: Generated<number>;
    app_id: string;
    order_id: string;
    recipient: string;
    subject: string;
    text: string;
    html: string;
    created_at: number;
    state: string;
    failures: Generated<number>;
    failure: string | null;
  };
  snapshots: { app_id: string; name: string; taken_at: number; content: string };
}
