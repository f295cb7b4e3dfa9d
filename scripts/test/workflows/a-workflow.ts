import type { JsonObject } from '../../src/document/normalize-document.ts';

/** An Arazzo document with one workflow, whose two steps create an order and pay it. */
export function aWorkflowDocument(changes: JsonObject = {}): JsonObject {
  const workflow: JsonObject = {
    workflowId: 'pay',
    summary: 'A payment',
    description: 'Pays.',
    inputs: { type: 'object', properties: { appId: {}, secretKey: {}, run: {} } },
    steps: [
      {
        stepId: 'create',
        description: 'The shop creates an order.',
        operationId: '$sourceDescriptions.gateway.createOrder',
        requestBody: {
          contentType: 'application/x-www-form-urlencoded',
          payload: { appId: '$inputs.appId', orderId: '{$inputs.run}-1' },
        },
        successCriteria: [{ condition: '$statusCode == 200' }],
        outputs: { link: '$response.body#/paymentLink' },
      },
      {
        stepId: 'pay',
        description: 'The customer pays.',
        operationId: '$sourceDescriptions.control.payOrder',
        parameters: [
          { name: 'orderId', in: 'path', value: '{$inputs.run}-1' },
          { name: 'appId', in: 'query', value: '$inputs.appId' },
        ],
        requestBody: { contentType: 'application/json', payload: { outcome: 'SUCCESS' } },
        successCriteria: [
          { condition: '$statusCode == 200' },
          { condition: "$response.body#/rows/0/state == 'PAID'" },
          { condition: '$response.body#/link == $steps.create.outputs.link' },
          { condition: '$response.body#/isPayable == false' },
        ],
      },
    ],
    ...changes,
  };
  return { arazzo: '1.0.1', workflows: [workflow] };
}
