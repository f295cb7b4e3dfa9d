import { describe, expect, test } from '@jest/globals';
import { OutcomeUnknownError, type RefusedError } from '../src/index.ts';
import { aClient, anOrder, aRefund, failureOf, refusal } from './a-client.ts';
import { type Answer, jsonReply, neverAnswers } from './scripted-fetch.ts';

const LINK = 'https://gateway.example/billpay/order/x';
const cut = () => new TypeError('fetch failed');
const noSuchOrder = () => refusal(404, 'Order Id does not exist');
const details = (orderAmount: string, orderCurrency = 'INR') =>
  jsonReply({ status: 'OK', details: { orderId: 'order-1', orderAmount, orderCurrency } });
const link = () => jsonReply({ status: 'OK', paymentLink: LINK });
const pathsOf = (requests: readonly { readonly url: string }[]) =>
  requests.map(({ url }) => new URL(url).pathname);

const LOSSES: readonly [string, () => Answer][] = [
  ['a connection that breaks', cut],
  ['a fault of the gateway', () => refusal(500, 'Something went wrong on our side')],
  ['a page of a proxy', () => new Response('<html>bad gateway</html>', { status: 502 })],
  ['an empty reply', () => new Response('', { status: 200 })],
  ['silence', () => neverAnswers],
];

describe('an order whose reply got lost', () => {
  test.each(LOSSES)('by %s is found, and not created again', async (_, loss) => {
    const { client, gateway } = aClient([loss(), details('154.00'), link()], { timeoutMs: 1_000 });

    const reply = await client.orders.create(anOrder);

    expect(reply).toEqual({ status: 'OK', paymentLink: LINK });
    expect(pathsOf(gateway.requests)).toEqual([
      '/api/v1/order/create',
      '/api/v1/order/info',
      '/api/v1/order/info/link',
    ]);
  });

  test('and that does not exist is an unknown outcome, which can be asked for again', async () => {
    const { client, gateway } = aClient([
      cut(),
      noSuchOrder(),
      noSuchOrder(),
      details('154.00'),
      link(),
    ]);

    const failure = await failureOf(client.orders.create(anOrder));

    expect(failure).toBeInstanceOf(OutcomeUnknownError);
    const { resolve } = failure as OutcomeUnknownError;
    expect(failure).toMatchObject({ cause: { name: 'ConnectionError' }, tookEffect: undefined });
    expect(await resolve?.()).toBeUndefined();
    expect(await resolve?.()).toEqual({ status: 'OK', paymentLink: LINK });
    const creations = pathsOf(gateway.requests).filter((path) => path.endsWith('create'));
    expect(creations).toHaveLength(1);
  });

  test('is an unknown outcome as well if the question about it fails', async () => {
    const { client } = aClient([cut(), cut(), cut(), cut(), cut(), cut(), cut()]);

    const failure = await failureOf(client.orders.create(anOrder));

    expect(failure).toMatchObject({ code: 'outcome_unknown' });
    await expect((failure as OutcomeUnknownError).resolve?.()).rejects.toMatchObject({
      code: 'connection_failed',
    });
  });

  test.each([
    ['another amount', details('1.00')],
    ['another currency', details('154.00', 'USD')],
  ])('is refused if the order on record has %s: it is not this one', async (_, record) => {
    const { client } = aClient([cut(), record, link()]);

    const failure = await failureOf(
      client.orders.create({ ...anOrder, orderAmount: '154', orderCurrency: 'INR' }),
    );

    expect(failure).toMatchObject({ code: 'refused', httpStatus: 409 });
    expect((failure as RefusedError).reason).toMatch(
      /^the recorded order(?:Amount|Currency) differs$/u,
    );
  });

  test('is found though the gateway writes its amount in another way', async () => {
    const { client } = aClient([cut(), details('154.00'), link()]);

    const reply = await client.orders.create({ ...anOrder, orderAmount: '154' });

    expect(reply.paymentLink).toBe(LINK);
  });

  test('is not asked for once its caller has gone', async () => {
    const controller = new AbortController();
    const { client, gateway } = aClient([
      (request) => {
        controller.abort();
        return neverAnswers(request);
      },
      details('154.00'),
      link(),
    ]);

    const failure = await failureOf(client.orders.create(anOrder, { signal: controller.signal }));

    expect(failure).toMatchObject({ code: 'outcome_unknown', cause: { name: 'AbortError' } });
    expect(gateway.requests).toHaveLength(1);
    // A later question is independent of the aborted signal.
    expect(await (failure as OutcomeUnknownError).resolve?.()).toMatchObject({ paymentLink: LINK });
  });

  test('is asked for by its own id, though its caller goes on using the object', async () => {
    const { client, gateway } = aClient([cut(), details('154.00'), link()]);
    const order = { ...anOrder, orderId: 'one' };

    const call = client.orders.create(order);
    order.orderId = 'another';
    await call;

    const ids = gateway.requests.map(({ body }) => new URLSearchParams(body).get('orderId'));
    expect(ids).toEqual(['one', 'one', 'one']);
  });

  test.each([
    ['has no currency', { orderAmount: '154.00' }],
    ['is missing', undefined],
  ])('stays unknown if the record %s', async (_, record) => {
    const reply = () => jsonReply({ status: 'OK', details: record });
    const { client } = aClient([cut(), reply(), reply()]);

    const failure = await failureOf(client.orders.create({ ...anOrder, orderCurrency: 'INR' }));

    expect(failure).toMatchObject({ code: 'outcome_unknown' });
    await expect((failure as OutcomeUnknownError).resolve?.()).rejects.toMatchObject({
      code: 'unexpected_reply',
    });
  });

  test.each([
    ['an unknown order', 'Order Id does not exist', undefined],
    ['wrong credentials', 'Please provide a valid appId and secretKey', 'authentication_failed'],
    ['a fault', 'Something went wrong on our side', 'outcome_unknown'],
  ])('and a gateway that says with 200 that there is %s', async (_, reason, code) => {
    const again = Array.from({ length: 8 }, () => refusal(200, reason));
    const { client } = aClient([cut(), ...again]);

    const failure = await failureOf(client.orders.create(anOrder));
    const later = await (failure as OutcomeUnknownError).resolve?.().catch((error) => error.code);

    expect(failure).toMatchObject({ code: 'outcome_unknown' });
    expect(later).toBe(code);
  });

  test('has the response of the answer that was found', async () => {
    const { client } = aClient([cut(), details('154.00'), link()]);

    const { reply, httpStatus, body } = await client.orders.create(anOrder).withResponse();

    expect(JSON.parse(body)).toEqual(reply);
    expect(httpStatus).toBe(200);
  });
});

test('an answer that the client cannot read is lost, whatever is wrong with it', async () => {
  const odd = async () => ({ status: 200, text: async () => '' }) as Response;
  const { client } = aClient([odd]);

  const failure = await failureOf(client.orders.sendEmail({ orderId: 'order-1' }));

  expect(failure).toMatchObject({ code: 'outcome_unknown', cause: { name: 'TypeError' } });
});

test('a host that has become unreachable may have been reached before', async () => {
  const cause = Object.assign(Error(), { code: 'EHOSTUNREACH' });
  const { client, gateway } = aClient([new TypeError('fetch failed', { cause })]);

  const failure = await failureOf(client.orders.sendEmail({ orderId: 'order-1' }));

  expect(failure).toMatchObject({ code: 'outcome_unknown' });
  expect(gateway.requests).toHaveLength(1);
});

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
  'a connection that was never made (%s) is tried again, also for an order: nothing was sent',
  async (code) => {
    const never = () => new TypeError('fetch failed', { cause: Object.assign(Error(), { code }) });
    const { client, gateway } = aClient([never(), link()]);

    await client.orders.create(anOrder);

    expect(pathsOf(gateway.requests)).toEqual(['/api/v1/order/create', '/api/v1/order/create']);
    const { client: another } = aClient([never(), never(), never()]);
    const failure = await failureOf(another.orders.create(anOrder));
    expect(failure).toMatchObject({ code: 'connection_failed', cause: { cause: { code } } });
  },
);

describe('a refund whose reply got lost', () => {
  const refunded = () => jsonReply({ status: 'OK', message: 'initiated', refundId: 7 });
  const taken = () => refusal(409, 'A refund with the same merchantRefundId exists');
  const idsOf = (requests: readonly { readonly body: string }[]) =>
    requests.map(({ body }) => new URLSearchParams(body).get('merchantRefundId'));

  test.each(LOSSES)('by %s is sent again under the same id', async (_, loss) => {
    const { client, gateway } = aClient([loss(), refunded()], { timeoutMs: 1_000 });

    const reply = await client.refunds.create(aRefund);

    expect(reply.refundId).toBe(7);
    const [first, second] = idsOf(gateway.requests);
    expect(first).toMatch(/^[0-9a-f]{32}$/u);
    expect(second).toBe(first);
  });

  test('under an id of its caller may have been known before, so that nothing is claimed', async () => {
    const { client } = aClient([cut(), taken()]);

    const failure = await failureOf(
      client.refunds.create({ ...aRefund, merchantRefundId: 'mine' }),
    );

    expect(failure).toMatchObject({ code: 'outcome_unknown', tookEffect: undefined, key: 'mine' });
    expect((failure as OutcomeUnknownError).reason).toMatch(/^the id is taken/u);
  });

  test('keeps the id that its caller has chosen; a blank one is none', async () => {
    const { client, gateway } = aClient([refunded(), refunded()]);

    await client.refunds.create({ ...aRefund, merchantRefundId: 'mine' });
    await client.refunds.create({ ...aRefund, merchantRefundId: '' });

    expect(idsOf(gateway.requests)).toEqual(['mine', expect.stringMatching(/^[0-9a-f]{32}$/u)]);
  });

  test('and that is then refused as known has taken effect', async () => {
    const { client } = aClient([cut(), taken()]);

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({
      code: 'outcome_unknown',
      tookEffect: true,
      key: expect.stringMatching(/^[0-9a-f]{32}$/u),
      // There is nothing left to find out.
      resolve: undefined,
    });
  });

  test('and that is then refused for another reason stays unknown', async () => {
    const { client } = aClient([cut(), refusal(401, 'Please provide a valid appId')]);

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({
      code: 'outcome_unknown',
      tookEffect: undefined,
      cause: { code: 'authentication_failed' },
    });
  });

  test('can be resolved later, by the same id and fields', async () => {
    const { client, gateway } = aClient([cut(), cut(), cut(), refunded()]);
    const wish = { ...aRefund };

    const failure = await failureOf(client.refunds.create(wish));
    // The caller changes the object.
    wish.refundAmount = '99.00';

    expect(await (failure as OutcomeUnknownError).resolve?.()).toMatchObject({ refundId: 7 });
    expect(new Set(idsOf(gateway.requests)).size).toBe(1);
    expect(new Set(gateway.requests.map(({ body }) => body)).size).toBe(1);
  });

  test('and that is known when it is resolved later has taken effect', async () => {
    const { client } = aClient([cut(), cut(), cut(), taken()]);

    const failure = await failureOf(client.refunds.create(aRefund));
    const later = await failureOf(
      (failure as OutcomeUnknownError).resolve?.() ?? Promise.resolve(),
    );

    expect(failure).toMatchObject({ code: 'outcome_unknown', tookEffect: undefined });
    expect(later).toMatchObject({ code: 'outcome_unknown', tookEffect: true });
  });

  test('and that a proxy on the way has repeated, so that the first answer is a refusal, has taken effect', async () => {
    const { client, gateway } = aClient([taken()]);

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({ code: 'outcome_unknown', tookEffect: true });
    expect(gateway.requests).toHaveLength(1);
  });

  test('and that an old gateway answers with a fault as 200 is sent again, and not taken for refused', async () => {
    const fault = () => refusal(200, 'Something went wrong on our side: quote the request id');
    const { client, gateway } = aClient([fault(), fault(), fault()]);

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({
      code: 'outcome_unknown',
      httpStatus: 200,
      tookEffect: undefined,
    });
    expect(gateway.requests).toHaveLength(3);
  });

  test('and that an old gateway refuses as known with 200 has taken effect', async () => {
    const { client } = aClient([refusal(200, 'A refund with the same merchantRefundId exists')]);

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({ code: 'outcome_unknown', tookEffect: true });
  });

  test.each([
    [400, 'merchantRefundId must be shorter'],
    [200, 'merchantRefundId must be shorter'],
    [403, 'merchantRefundId is not for your account'],
    [422, 'merchantRefundId is not valid'],
    [429, 'too many requests for this merchantRefundId'],
  ])('and that is refused with %i for another fault of its id was not made', async (...fault) => {
    const times = fault[0] === 429 ? 3 : 1;
    const complaints = () => Array.from({ length: times }, () => refusal(...fault));
    const { client } = aClient(complaints());
    const { client: unlucky } = aClient([cut(), ...complaints()]);

    const failure = await failureOf(client.refunds.create(aRefund));
    const afterLoss = await failureOf(unlucky.refunds.create(aRefund));

    expect(failure).toMatchObject({ httpStatus: fault[0], reason: fault[1] });
    expect(failure).not.toBeInstanceOf(OutcomeUnknownError);
    expect(afterLoss).toMatchObject({ code: 'outcome_unknown', tookEffect: undefined });
  });

  test('is not sent again once its caller has given up while it waited', async () => {
    const controller = new AbortController();
    const { client, gateway } = aClient([cut(), refunded()], {
      retry: {
        pauseMs: () => {
          setTimeout(() => controller.abort());
          return 50;
        },
      },
    });

    const call = client.refunds.create(aRefund, { signal: controller.signal });

    expect(await failureOf(call)).toMatchObject({ code: 'outcome_unknown' });
    expect(gateway.requests).toHaveLength(1);
  });

  test('that is refused at once was not made', async () => {
    const { client } = aClient([taken()]);

    const failure = await failureOf(client.refunds.create({ ...aRefund, merchantRefundId: 'old' }));

    expect(failure).toMatchObject({ code: 'refused', httpStatus: 409 });
  });
});

test('a mail whose reply got lost is not sent again, and there is no way to ask', async () => {
  const { client, gateway } = aClient([cut()]);

  const failure = await failureOf(client.orders.sendEmail({ orderId: 'order-1' }));

  expect(failure).toMatchObject({ code: 'outcome_unknown', resolve: undefined });
  expect(gateway.requests).toHaveLength(1);
});
