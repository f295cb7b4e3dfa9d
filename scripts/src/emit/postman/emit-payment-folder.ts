import { DocumentError } from '../../document/document-error.ts';
import type { Operation } from '../../model/model.ts';
import { emitEvent } from './emit-event.ts';
import { emitRequest } from './emit-request.ts';
import { AFTER_PAYMENT, BEFORE_PAYMENT, type PaymentStep } from './payment-steps.ts';

const READ_REPLY = 'const reply = pm.response.json();\n';

/**
 * Emits a folder to run as a whole: it creates, pays and refunds an order. Empty for an API that lacks one of the
 * calls.
 * @throws {DocumentError} if an operation has no request example to start from.
 */
export function emitPaymentFolder(operations: readonly Operation[]): readonly object[] {
  const known = new Map(operations.map((operation) => [operation.id, operation]));
  const steps = [...BEFORE_PAYMENT, ...AFTER_PAYMENT];
  if (!steps.every(({ operationId }) => known.has(operationId))) return [];
  const emitStep = (step: PaymentStep) => {
    const operation = known.get(step.operationId);
    const [example] = operation?.examples ?? [];
    if (operation === undefined || example === undefined) {
      throw new DocumentError(`${step.operationId} has no request example`);
    }
    const before = step.before === undefined ? [] : [emitEvent('prerequest', step.before)];
    const value = { ...example.value, ...step.fields };
    return {
      name: step.name,
      event: [...before, emitEvent('test', READ_REPLY + step.after.trim())],
      request: emitRequest(operation, { ...example, value }),
      response: [],
    };
  };
  return [
    {
      name: 'A payment from start to end',
      description:
        'Run the folder as a whole against the sandbox. Elsewhere no call can pay an order: run the first two ' +
        'requests, open `paymentLink` in a browser, pay, and run the rest.',
      item: [...BEFORE_PAYMENT.map(emitStep), PAY, ...AFTER_PAYMENT.map(emitStep)],
    },
  ];
}

/** A call of the sandbox's control API, whose address is only in the sandbox's environment. */
const PAY = {
  name: 'Pay it, in the sandbox',
  event: [
    emitEvent(
      'prerequest',
      "if (!pm.environment.get('controlUrl')) pm.execution.skipRequest(); // Only the sandbox can do this.",
    ),
    emitEvent(
      'test',
      `${READ_REPLY}pm.test('the payment succeeds', () => {
  pm.expect(reply.txStatus).to.equal('SUCCESS');
});`,
    ),
  ],
  request: {
    method: 'POST',
    header: [{ key: 'Content-Type', value: 'application/json' }],
    url: {
      raw: '{{controlUrl}}/orders/{{orderId}}/payments?appId={{appId}}',
      host: ['{{controlUrl}}'],
      path: ['orders', '{{orderId}}', 'payments'],
      query: [{ key: 'appId', value: '{{appId}}' }],
    },
    body: {
      mode: 'raw',
      raw: JSON.stringify({ outcome: 'SUCCESS', paymentMode: 'UPI' }, null, 2),
      options: { raw: { language: 'json' } },
    },
    description: 'Pays as a customer on the payment page would.',
  },
  response: [],
};
