import type { OperationId } from '@cashfree-rest/contract';
import type { Check, CheckContext } from '../check.ts';
import type { DocumentFacts, Fields } from '../document-facts.ts';
import { expectRefusal, expectThat } from '../expect-reply.ts';
import { createOrder } from './create-order.ts';

/** Every operation requires the right pair of credentials, and no reply may help to guess it. */
export function credentialChecks({ operations }: DocumentFacts): readonly Check[] {
  return [
    ...operations.flatMap(({ id }) => [
      refusal(id, 'wrong-secret-key', (context) => ({ secretKey: `wrong-${context.newId()}` })),
      refusal(id, 'wrong-app-id', (context) => ({ appId: `nobody-${context.newId()}` })),
    ]),
    ...nearMisses,
    sameReason,
    fieldsFirst,
    beforeRecord,
    nothingDone,
  ];
}

function refusal(
  operationId: OperationId,
  name: string,
  wrong: (context: CheckContext) => Fields,
): Check {
  return {
    id: `credentials/${operationId}/${name}`,
    group: 'credentials',
    title: `${operationId} answers 401 to a ${name.replace('-', ' ')}`,
    needs: [operationId],
    async run(context) {
      const credentials = wrong(context);
      const { secretKey } = credentials;
      const fields = { ...context.validFields(operationId), ...credentials };
      expectRefusal(context, operationId, await context.call(operationId, fields), {
        status: 401,
        hiding: secretKey,
      });
    },
  };
}

/** Keys that a careless comparison accepts as the secret key. */
const NEAR_MISSES: readonly (readonly [string, (secretKey: string) => string])[] = [
  ['its beginning', (secretKey) => secretKey.slice(0, -1)],
  ['itself and a letter more', (secretKey) => `${secretKey}x`],
  ['itself in other case', swapCase],
];

function swapCase(text: string): string {
  const upper = text.toUpperCase();
  return upper === text ? text.toLowerCase() : upper;
}

const nearMisses: readonly Check[] = NEAR_MISSES.map(([what, alter]) => ({
  id: `credentials/near-miss/${what.replaceAll(' ', '-')}`,
  group: 'credentials',
  title: `the secret key is not matched by ${what}`,
  needs: ['verifyCredentials'],
  async run(context) {
    const { secretKey } = context.credentials;
    const near = alter(secretKey).slice(0, 200);
    if (near === secretKey || near === '') return;
    const exchange = await context.call('verifyCredentials', { secretKey: near });
    expectRefusal(
      { ...context, credentials: { ...context.credentials, secretKey: near } },
      'verifyCredentials',
      exchange,
      { status: 401 },
    );
  },
}));

const sameReason: Check = {
  id: 'credentials/same-reason',
  group: 'credentials',
  title: 'a wrong appId and a wrong secretKey get the same reason',
  needs: ['verifyCredentials'],
  async run(context) {
    const ask = async (fields: Fields) => {
      const exchange = await context.call('verifyCredentials', fields);
      return {
        exchange,
        reason: expectRefusal(context, 'verifyCredentials', exchange, { status: 401 }),
      };
    };
    const wrong = context.newId();

    const { reason } = await ask({ appId: wrong });
    const other = await ask({ secretKey: wrong });

    expectThat(reason === other.reason, {
      expected: `the reason that a wrong appId gets: ${reason}`,
      came: other.reason,
      exchange: other.exchange,
    });
  },
};

const fieldsFirst: Check = {
  id: 'credentials/fields-first',
  group: 'credentials',
  title: 'fields are checked before the credentials',
  needs: ['createOrder'],
  async run(context) {
    const fields = { ...context.validFields('createOrder'), orderAmount: '1e3' };
    const secretKey = `wrong-${context.newId()}`;
    const exchange = await context.call('createOrder', { ...fields, secretKey });
    expectRefusal(context, 'createOrder', exchange, {
      status: 400,
      naming: 'orderAmount',
      hiding: secretKey,
    });
  },
};

const beforeRecord: Check = {
  id: 'credentials/before-record',
  group: 'credentials',
  title:
    'credentials are checked before what is on record: wrong ones learn nothing about an orderId',
  needs: ['createOrder'],
  async run(context) {
    const { fields } = await createOrder(context);
    const secretKey = `wrong-${context.newId()}`;
    const exchange = await context.call('createOrder', { ...fields, secretKey });
    expectRefusal(context, 'createOrder', exchange, { status: 401, hiding: secretKey });
  },
};

const nothingDone: Check = {
  id: 'credentials/nothing-done',
  group: 'credentials',
  title: 'wrong credentials create no order',
  needs: ['createOrder', 'getOrderLink'],
  async run(context) {
    const fields = context.validFields('createOrder');
    const orderId = fields.orderId ?? '';
    const wrong = { ...fields, secretKey: `wrong-${context.newId()}` };
    expectRefusal(context, 'createOrder', await context.call('createOrder', wrong), {
      status: 401,
    });

    const exchange = await context.call('getOrderLink', { orderId });

    expectRefusal(context, 'getOrderLink', exchange, { status: 404 });
  },
};
