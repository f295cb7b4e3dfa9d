import { spawn } from 'node:child_process';
import { abortable } from './abortable.ts';
import type { JsonObject } from './compile-schemas.ts';
import type { Fields } from './document-facts.ts';
import { listenForReturn, type ReturnPost } from './return-listener.ts';
import { Mismatch, NotApplicable } from './verdict.ts';

export type PaymentOutcome = 'SUCCESS' | 'FAILED' | 'CANCELLED';

/** Produces an outcome on a payment page; may stop when `signal` aborts. @throws {NotApplicable} if it cannot. */
export type Pay = (
  paymentLink: string,
  outcome: PaymentOutcome,
  signal?: AbortSignal,
) => Promise<void>;

export interface PaidOrder {
  readonly orderId: string;
  /** As sent with the order. */
  readonly orderAmount: string;
  /** The post of the customer's browser to `returnUrl`. */
  readonly posted: ReturnPost;
}

export interface PayOrderOptions {
  readonly pay: Pay;
  readonly outcome: PaymentOutcome;
  /** Milliseconds until the post must arrive, including the payment. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly fields: Fields;
  /** Creates the order and returns the body of the reply. */
  readonly create: (fields: Fields) => Promise<JsonObject>;
}

/** Creates an order that returns to our own listener, gets it paid, and waits for the post. */
export async function payOrder(options: PayOrderOptions): Promise<PaidOrder> {
  const { pay, outcome, timeoutMs, create, signal } = options;
  const listener = await listenForReturn();
  try {
    const fields: Fields = { ...options.fields, returnUrl: listener.url };
    const { paymentLink } = await create(fields);
    const posted = listener.next(timeoutMs);
    // The first failure is reported; the other one must not end the process.
    posted.catch(() => undefined);
    await abortable(pay(String(paymentLink), outcome, signal), signal);
    const { orderId = '', orderAmount = '' } = fields;
    return { orderId, orderAmount, posted: await abortable(posted, signal) };
  } finally {
    await listener.close();
  }
}

/** The exit code of a `--pay` command that cannot produce this outcome. */
const CANNOT = 3;

/**
 * Runs a shell command for each payment, with `PAYMENT_LINK` and `PAYMENT_OUTCOME` in its environment. Shows its output
 * only if it fails.
 */
export function payByCommand(command: string, timeoutMs: number): Pay {
  return (paymentLink, outcome, signal) =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, PAYMENT_LINK: paymentLink, PAYMENT_OUTCOME: outcome };
      const child = spawn(command, { shell: true, env, timeout: timeoutMs, signal });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          output = (output + chunk).slice(-500);
        });
      }
      child.once('error', (error) => reject(failed(error.message)));
      child.once('close', (code, signal) => {
        if (code === 0) resolve();
        else if (code === CANNOT)
          reject(new NotApplicable(`the --pay command cannot produce ${outcome}`));
        else reject(failed(`${signal ?? `exit code ${code}`}: ${output.trim()}`));
      });
    });
}

function failed(came: string): Mismatch {
  const expected = 'the --pay command to end with exit code 0';
  return new Mismatch({ expected, came, commonCause: 'the --pay command fails' });
}
