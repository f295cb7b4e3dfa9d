import type { Check, CheckContext } from '../check.ts';
import type { DocumentedOperation, DocumentFacts, Fields } from '../document-facts.ts';
import { expectOk, expectRefusal } from '../expect-reply.ts';
import type { WireRequest } from '../http-exchange.ts';
import { negativeCases } from '../negative-values.ts';
import { expectFields } from './expect-fields.ts';
import { USER_AGENT } from './wire-form.ts';

/** The ISO 4217 code for "no currency"; no account has it. */
const NO_CURRENCY = 'XXX';

/** A refused order does not exist, and its id is still free. */
export function refusedOrderChecks(document: DocumentFacts): readonly Check[] {
  const operation = document.operation('createOrder');
  const fields = operation.facts.fields.filter((field) => !NAMES.includes(field));
  return [
    ...fields.filter((field) => isNeeded(operation, field)).map(withoutField),
    ...fields.flatMap((field) => {
      // The last one is not blank: a server may check for blanks early, and for other faults too late.
      const wrong = negativeCases(operation, field).at(-1);
      if (wrong === undefined || field === 'orderCurrency') return [];
      return [
        notCreated(field, `a wrong ${field}`, {
          status: 400,
          alter: (context, valid) =>
            context.request('createOrder', { ...valid, [field]: wrong.fields[field] ?? '' }),
        }),
      ];
    }),
    notCreated('orderCurrency', 'a currency that the account does not have', {
      status: 400,
      alter: (context, valid) =>
        context.request('createOrder', { ...valid, orderCurrency: NO_CURRENCY }),
    }),
    notCreated('orderId', 'blanks around its id', {
      status: 400,
      alter: (context, valid) =>
        context.request('createOrder', { ...valid, orderId: ` ${valid.orderId} ` }),
    }),
    notCreated('sent-twice', 'a field that is sent twice', {
      status: 400,
      alter(context, valid) {
        const request = context.request('createOrder', valid);
        return { ...request, body: `${request.body}&orderAmount=2.00` };
      },
    }),
    notCreated('content-type', 'another content type', {
      status: 415,
      alter: (context, valid) => ({
        ...context.request('createOrder', valid),
        headers: [['Content-Type', 'text/plain'], USER_AGENT],
      }),
    }),
    notCreated('json', 'coming as JSON', {
      status: 415,
      alter: (context, valid) => ({
        ...context.request('createOrder', valid),
        headers: [['Content-Type', 'application/json'], USER_AGENT],
        body: JSON.stringify({ ...context.credentials, ...valid }),
      }),
    }),
    notCreated('too-large', 'its size', {
      status: 413,
      alter: (context, valid) =>
        context.request('createOrder', { ...valid, pad: 'x'.repeat(TOO_LARGE) }),
    }),
    notCreated('method', 'another method', {
      status: 405,
      alter: (context, valid) => ({ ...context.request('createOrder', valid), method: 'PUT' }),
    }),
    unknownCurrency,
    defaultCurrency,
  ];
}

const NAMES = ['appId', 'secretKey', 'orderId'];

/** Above the limit of 64 KiB for a body, in bytes. */
const TOO_LARGE = 70_000;

function isNeeded(operation: DocumentedOperation, field: string): boolean {
  return negativeCases(operation, field).some(({ name }) => name === 'absent');
}

function withoutField(field: string): Check {
  return notCreated(`${field}-absent`, `the absence of ${field}`, {
    status: 400,
    alter(context, { [field]: _left, ...others }) {
      return context.request('createOrder', others as Fields);
    },
  });
}

interface NotCreatedOptions {
  readonly status: number;
  readonly alter: (context: CheckContext, valid: Fields) => WireRequest;
}

function notCreated(name: string, why: string, { status, alter }: NotCreatedOptions): Check {
  return {
    id: `orders/not-created/${name}`,
    group: 'orders',
    title: `an order that is refused for ${why} does not exist, and its id is still free`,
    needs: ['createOrder', 'getOrderLink'],
    async run(context) {
      const valid = context.validFields('createOrder');
      const { orderId = '' } = valid;
      const refused = await context.exchange(alter(context, valid));
      expectRefusal(context, 'createOrder', refused, { status });
      const asked = await context.call('getOrderLink', { orderId });
      expectRefusal(context, 'getOrderLink', asked, { status: 404 });
      expectOk(context, 'createOrder', await context.call('createOrder', valid));
    },
  };
}

const unknownCurrency: Check = {
  id: 'orders/currency/unknown',
  group: 'orders',
  title: 'a currency that no account has gets 400 with a reason that names orderCurrency',
  needs: ['createOrder'],
  async run(context) {
    const fields = context.validFields('createOrder', { orderCurrency: NO_CURRENCY });
    const exchange = await context.call('createOrder', fields);
    expectRefusal(context, 'createOrder', exchange, { status: 400, naming: 'orderCurrency' });
  },
};

const defaultCurrency: Check = {
  id: 'orders/currency/default',
  group: 'orders',
  title: 'an order without a currency, or with a blank one, is in INR',
  needs: ['createOrder', 'getOrderDetails'],
  async run(context) {
    const { orderCurrency: _given, ...absent } = context.validFields('createOrder');
    const blank = context.validFields('createOrder', { orderCurrency: '' });
    for (const fields of [absent, blank]) {
      expectOk(context, 'createOrder', await context.call('createOrder', fields));
      const { orderId = '' } = fields;
      const exchange = await context.call('getOrderDetails', { orderId });
      const { details } = expectOk(context, 'getOrderDetails', exchange);
      expectFields(Object(details), { orderCurrency: 'INR' }, exchange);
    }
  },
};
