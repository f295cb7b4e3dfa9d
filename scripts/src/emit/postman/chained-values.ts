import type { Operation, RequestExample } from '../../model/model.ts';
import { emitEvent } from './emit-event.ts';
import { DAY, DAYS, setVariable } from './postman-days.ts';
import { SKIP_ELSEWHERE } from './skip-elsewhere.ts';

/** Variables of the collection that a request takes from the one before it, or from its own script. */
const CHAINED: readonly string[] = [
  'orderId',
  'referenceId',
  'merchantRefundId',
  'settlementId',
  'startDate',
  'endDate',
  'lastId',
];

/**
 * Returns these variables with what they hold until a request has set them. A list that starts after row 0 is its first
 * page.
 */
export function chainedVariables(operations: readonly Operation[]): readonly Variable[] {
  const names = new Set(operations.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return CHAINED.filter((key) => names.has(key)).map((key) => ({
    key,
    value: key === 'lastId' ? '0' : '',
    type: 'string',
  }));
}

interface Variable {
  readonly key: string;
  readonly value: string;
  readonly type: 'string';
}

export const HOW_VALUES_CHAIN =
  'Requests in the order of this folder work in a fresh sandbox, and again: an order gets a new id, lists ask for today ' +
  'and the month after, and what one request is answered is a variable of the next. In the sandbox each refund first ' +
  'pays an order of its own; elsewhere set the collection’s variable `referenceId` to that of a payment.';

/** Returns the value to send for a field of an example: the text itself, or variables that hold what is there. */
export function chainedValue(name: string, { value }: RequestExample): string {
  if (CHAINED.includes(name) && value[name] !== undefined) return `{{${name}}}`;
  const text = String(value[name] ?? '');
  const { merchantRefundId } = value;
  // The note begins with the id, because lists do not show it.
  return merchantRefundId === undefined
    ? text
    : text.replace(String(merchantRefundId), '{{merchantRefundId}}');
}

/** Returns the scripts that set the variables before the request, and those that keep its reply's. */
export function chainEvents(operation: Operation, example: RequestExample): readonly object[] {
  const before = scriptBefore(operation, example);
  const after = scriptAfter(operation);
  return [
    ...(before === '' ? [] : [emitEvent('prerequest', before)]),
    ...(after === '' ? [] : [emitEvent('test', after)]),
  ];
}

function scriptBefore({ id }: Operation, { value }: RequestExample): string {
  if (id === 'createOrder') return setVariable('orderId', "'order-' + Date.now()");
  if (value.startDate !== undefined)
    return [DAY, ...Object.entries(DAYS).map((each) => setVariable(...each))].join('\n');
  if (id !== 'createRefund') return '';
  return `${setVariable('merchantRefundId', "'refund-' + Date.now()")}
${payOrder(value.mode === undefined ? 'UPI' : 'NET_BANKING')}`;
}

const payOrder = (
  paymentMode: string,
) => `// Only the sandbox has a control API, which pays what to refund.
const control = pm.environment.get('controlUrl');
const post = (path, fields, next) => pm.sendRequest({
  url: \`\${control}/\${path}?appId=\${encodeURIComponent(pm.environment.get('appId'))}\`,
  method: 'POST',
  header: { 'Content-Type': 'application/json' },
  body: { mode: 'raw', raw: JSON.stringify(fields) },
}, (error, reply) => {
  if (error) throw error;
  next(reply.json());
});
if (control) post('orders', { orderAmount: '1000.00' }, ({ orderId }) => {
  ${setVariable('orderId', 'orderId')}
  post(\`orders/\${orderId}/payments\`, { outcome: 'SUCCESS', paymentMode: '${paymentMode}' }, ({ referenceId }) => {
    ${setVariable('referenceId', 'referenceId')}
  });
});`;

function scriptAfter({ id, paging }: Operation): string {
  if (paging === undefined) return '';
  const keep = setVariable('lastId', 'reply.lastId ?? 0');
  const lines = ['const reply = pm.response.json();', keep];
  // A page without rows has no `lastId`.
  if (id === 'listSettlements')
    lines.push(`if (reply.lastId) ${setVariable('settlementId', 'reply.lastId')}`);
  return lines.join('\n');
}

/** Returns the requests that go before those of an operation, so that it has something to answer. */
export function itemsBefore({ id }: Operation): readonly object[] {
  return id === 'listSettlements' ? [SETTLE] : [];
}

const SETTLE = {
  name: 'Settle now, in the sandbox',
  event: [emitEvent('prerequest', SKIP_ELSEWHERE)],
  request: {
    description: 'Settles what was paid without waiting for its day. A gateway does so by itself.',
    method: 'POST',
    header: [],
    url: {
      raw: '{{controlUrl}}/settlements?appId={{appId}}',
      host: ['{{controlUrl}}'],
      path: ['settlements'],
      query: [{ key: 'appId', value: '{{appId}}' }],
    },
  },
  response: [],
};
