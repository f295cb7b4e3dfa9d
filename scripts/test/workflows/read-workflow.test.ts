import { describe, expect, test } from '@jest/globals';
import { emitPostman } from '../../src/emit/postman/emit-postman.ts';
import { emitWorkflows } from '../../src/emit/workflows/emit-workflows.ts';
import { fillStepLists, hasStepLists } from '../../src/guides/fill-step-lists.ts';
import { readWorkflow } from '../../src/workflows/read-workflow.ts';
import { aControlModel, aModel } from '../a-model.ts';
import { aWorkflowDocument } from './a-workflow.ts';

const KNOWN = { gateway: aModel().operations, control: aControlModel().operations };

const workflow = readWorkflow(aWorkflowDocument(), KNOWN);

describe('readWorkflow', () => {
  test('reads what a step sends, expects and keeps', () => {
    expect(workflow).toMatchObject({
      id: 'pay',
      title: 'A payment',
      inputs: ['appId', 'secretKey', 'run'],
    });
    expect(workflow.steps).toMatchObject([
      {
        api: 'gateway',
        operation: { id: 'createOrder' },
        httpStatus: 200,
        outputs: [['link', '/paymentLink']],
      },
      {
        api: 'control',
        operation: { id: 'payOrder' },
        expectations: [
          { pointer: '/rows/0/state', value: 'PAID' },
          { pointer: '/link', value: '$steps.create.outputs.link' },
          { pointer: '/isPayable', value: false },
        ],
      },
    ]);
  });

  const step = {
    stepId: 'a',
    description: 'A.',
    successCriteria: [{ condition: '$statusCode == 200' }],
  };
  const operationId = '$sourceDescriptions.gateway.createOrder';
  test.each([
    [
      { ...step, operationId: '$sourceDescriptions.gateway.payOder' },
      'the step a calls $sourceDescriptions.gateway.payOder, which is not there',
    ],
    [{ ...step, operationId: 'createOrder' }, 'the step a calls createOrder, which is not there'],
    [
      { ...step, operationId, successCriteria: [{ condition: '$statusCode < 300' }] },
      'the step a must first say which $statusCode it expects',
    ],
    [
      {
        ...step,
        operationId,
        successCriteria: [...step.successCriteria, { condition: '$response.body#/a != 1' }],
      },
      'the step a expects "$response.body#/a != 1" in no known form',
    ],
    [
      { ...step, operationId, outputs: { b: '$response.header.b' } },
      'the step a keeps b from no known place',
    ],
  ])('refuses %j', (wrong, message) => {
    expect(() => readWorkflow(aWorkflowDocument({ steps: [wrong] }), KNOWN)).toThrow(message);
  });
});

test('workflows become folders of the Postman collection, whose requests check and keep what the steps do', () => {
  const [file] = emitPostman(aModel({ workflows: [workflow] }));
  const { item, variable } = JSON.parse(file?.content ?? '');

  const [create, pay] = item[0].item[0].item;
  expect(create.request.body.urlencoded).toEqual([
    { key: 'appId', value: '{{appId}}', type: 'text' },
    { key: 'orderId', value: '{{run}}-1', type: 'text' },
  ]);
  expect(create.event[1].script.exec.join('\n')).toContain(
    "pm.collectionVariables.set('create_link', reply.paymentLink);",
  );
  expect(pay.request.url.raw).toBe('{{controlUrl}}/orders/{{run}}-1/payments?appId={{appId}}');
  expect(pay.event[1].script.exec.slice(3, 7)).toEqual([
    '  pm.response.to.have.status(200);',
    '  pm.expect(String(reply.rows[0].state)).to.equal("PAID");',
    "  pm.expect(String(reply.link)).to.equal(String(pm.collectionVariables.get('create_link')));",
    '  pm.expect(String(reply.isPayable)).to.equal("false");',
  ]);
  expect(variable.map(({ key }: { key: string }) => key)).toEqual([
    'orderId',
    'run',
    'create_link',
  ]);
});

test('all workflows are published as one document beside those that they call', () => {
  const [file] = emitWorkflows(aModel({ workflows: [workflow] }));

  expect(file?.path).toBe('workflows/workflows.arazzo.yaml');
  expect(file?.content).toContain('url: openapi.yaml');
  expect(file?.content).toContain('workflowId: pay');
  expect(emitWorkflows(aModel())).toEqual([]);
});

describe('the step lists of guides', () => {
  const guide = 'Before.\n\n<!-- steps of pay -->\nold\n<!-- end of steps -->\n\nAfter.\n';

  test('are what the workflow says, and the text around them stays', () => {
    expect(hasStepLists(guide)).toBe(true);
    expect(fillStepLists(guide, [workflow])).toBe(`Before.

<!-- steps of pay -->

1. \`createOrder\`: The shop creates an order.
2. \`payOrder\`: The customer pays.

Tools can run these calls: they are the workflow \`pay\` in \`workflows.arazzo.yaml\`, under Downloads.

<!-- end of steps -->

After.
`);
  });

  test('need a workflow of that name', () => {
    expect(() => fillStepLists(guide, [])).toThrow('a guide names the unknown workflow pay');
  });
});
