import type { CheckContext, PaymentOutcome } from './check.ts';
import { NotApplicable } from './check.ts';
import type { DocumentFacts, Fields } from './document-facts.ts';
import { expectOk } from './expect-reply.ts';
import type { Exchange, Exchanger } from './http-exchange.ts';
import { type Pay, payOrder } from './pay-order.ts';

export const FORM = 'application/x-www-form-urlencoded';

export interface CreateContextOptions {
  readonly document: DocumentFacts;
  readonly credentials: CheckContext['credentials'];
  readonly exchange: Exchanger;
  /** Letters and digits that distinguish this run's ids from all others. */
  readonly runId: string;
  readonly pay: Pay | undefined;
  readonly payTimeoutMs: number;
  readonly statusOfErrors: CheckContext['statusOfErrors'];
  readonly expectNow: CheckContext['expectNow'];
  /** Cancels a pending payment. */
  readonly signal: AbortSignal | undefined;
}

/** Fields that name something new: the value of an example works only once. */
const NEW_IDS: Readonly<Record<string, readonly string[]>> = {
  createOrder: ['orderId'],
  createRefund: ['merchantRefundId'],
};

export function createContext(options: CreateContextOptions): CheckContext {
  const { document, credentials, runId, pay, statusOfErrors } = options;
  const seen: Exchange[] = [];
  const exchange: Exchanger = async (request) => {
    const result = await options.exchange(request);
    seen.push(result);
    return result;
  };
  let made = 0;
  const newId = () => {
    made += 1;
    return `conf-${runId}-${made}`;
  };
  const context: CheckContext = {
    document,
    credentials,
    exchange,
    seen,
    statusOfErrors,
    expectNow: options.expectNow,
    newId,
    request: (operationId, fields) => ({
      method: 'POST',
      path: document.operation(operationId).path,
      headers: FORM_HEADERS,
      body: new URLSearchParams({ ...credentials, ...fields }).toString(),
    }),
    call: (operationId, fields) => exchange(context.request(operationId, fields)),
    post: (operationId, fields) => {
      const body = new URLSearchParams(fields).toString();
      return exchange({ ...context.request(operationId, {}), body });
    },
    validFields(operationId, fields = {}) {
      const { appId, secretKey, ...example } =
        document.operation(operationId).examples[0]?.fields ?? {};
      return freshIds(operationId, { ...example, ...fields }, { kept: fields, newId });
    },
    async pay(outcome: PaymentOutcome, fields: Fields = {}) {
      if (pay === undefined) throw new NotApplicable('it needs --pay');
      return await payOrder({
        pay,
        outcome,
        timeoutMs: options.payTimeoutMs,
        signal: options.signal,
        fields: context.validFields('createOrder', fields),
        create: async (order) =>
          expectOk(context, 'createOrder', await context.call('createOrder', order)),
      });
    },
  };
  return context;
}

export const FORM_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Type', FORM],
  ['User-Agent', 'cashfree-conformance'],
];

/** Replaces the ids of new things by ids of this run, except for fields that the caller chose. */
export function freshIds(
  operationId: string,
  fields: Fields,
  { kept, newId }: { readonly kept: Fields; readonly newId: () => string },
): Fields {
  const ids = (NEW_IDS[operationId] ?? []).filter(
    (name) => fields[name] !== undefined && kept[name] === undefined,
  );
  return { ...fields, ...Object.fromEntries(ids.map((name) => [name, newId()])) };
}
