import { describe, expect, test } from '@jest/globals';
import { InstrumentError, readCard, readVpa } from '../../src/orders/test-instruments.ts';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';

describe('an order is refused', () => {
  test('in a currency that is not enabled, by a reason that lists those that are', async () => {
    await using sandbox = await serveSandbox({ currencies: ['INR', 'USD'] });

    await expect(
      sandbox.client.orders.create({ ...anOrder(), orderCurrency: 'EUR' }),
    ).rejects.toMatchObject({
      httpStatus: 400,
      reason: 'orderCurrency is not enabled for your account: send one of INR, USD',
    });
    await sandbox.client.orders.create({ ...anOrder(), orderCurrency: 'USD' });
    expect((await sandbox.client.orders.getDetails({ orderId: 'order-1' })).details).toMatchObject({
      orderCurrency: 'USD',
    });
  });

  test('if nothing on the page could pay it', async () => {
    await using sandbox = await serveSandbox();

    await expect(
      sandbox.client.orders.create(anOrder({ paymentModes: 'paypal' })),
    ).rejects.toMatchObject({ httpStatus: 400, reason: /^paymentModes offers nothing here/u });
  });

  test('if its id is taken, with other fields or the same, and stays as it was', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());

    for (const again of [anOrder(), { ...anOrder(), orderAmount: '1.00' }]) {
      await expect(sandbox.client.orders.create(again)).rejects.toMatchObject({
        httpStatus: 409,
        reason: 'An order with the same id exists.',
      });
    }

    expect((await sandbox.client.orders.getDetails({ orderId: 'order-1' })).details).toMatchObject({
      orderAmount: '154.50',
    });
  });

  test('by all but one of many requests at once that want the same id', async () => {
    await using sandbox = await serveSandbox();

    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, () => sandbox.client.orders.create(anOrder())),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

test('errors come as 200 if the sandbox is told so', async () => {
  await using sandbox = await serveSandbox({ errorStatus: 200 });

  await expect(sandbox.client.orders.getLink({ orderId: 'none' })).rejects.toMatchObject({
    httpStatus: 200,
    reason: 'Order Id does not exist',
  });
});

describe('a test card', () => {
  const card = {
    kind: 'credit',
    number: '4444 3333 2222 1111',
    expiry: '03/26',
    cvv: '123',
  } as const;
  const lastInstant = new Date('2026-03-31T23:59:59.999Z');

  test('is good to the end of its month', () => {
    expect(readCard(card, lastInstant)).toMatchObject({ outcome: 'SUCCESS' });
    expect(() => readCard(card, new Date(lastInstant.getTime() + 1))).toThrow(InstrumentError);
  });

  test.each([
    '4444333322221111',
    '4444-3333-2222-1111',
    ' 4444 3333\u00A02222\u202F1111\t',
    '4444\u20133333\u20132222\u20111111',
    '\u200B4444333322221111\uFEFF',
    '４４４４　３３３３　２２２２　１１１１',
  ])('has its number written as %j', (number) => {
    const { details } = readCard({ ...card, number }, lastInstant);

    expect(details).toMatchObject({ cardNumber: '4444XXXXXXXX1111' });
  });

  test.each([
    '04/26',
    '4/26',
    '04/2026',
    '4/2026',
    '0426',
    '042026',
    ' 04 / 26 ',
    '04 26',
    '4 2026',
    '04-26',
    '04-2026',
    '04\u201326',
    '04.2026',
    '2026-04',
    '2026/4',
    '０４／２６',
    '04\u00A0/\u200E26',
  ])('has its expiry written as %j', (expiry) => {
    const firstInstant = new Date('2026-05-01T00:00:00Z');

    expect(readCard({ ...card, expiry }, lastInstant)).toMatchObject({ outcome: 'SUCCESS' });
    expect(() => readCard({ ...card, expiry }, firstInstant)).toThrow(InstrumentError);
  });

  test.each([' 123', '1 2 3', '123\u00A0', '１２３'])('has its CVV written as %j', (cvv) => {
    expect(readCard({ ...card, cvv }, lastInstant)).toMatchObject({ outcome: 'SUCCESS' });
  });

  test.each([
    ['cardCvv', { cvv: '124' }],
    ['cardCvv', { cvv: '' }],
    ['cardExpiry', { expiry: '13/30' }],
    ['cardExpiry', { expiry: '00/30' }],
    ['cardExpiry', { expiry: '12/1930' }],
    ['cardExpiry', { expiry: '12/2130' }],
    ['cardExpiry', { expiry: '12/20301' }],
    ['cardExpiry', { expiry: '2030-13' }],
    ['cardExpiry', { expiry: 'Dec 2030' }],
    ['cardExpiry', { expiry: '' }],
    ['cardNumber', { number: '4444333322221112' }],
    ['cardNumber', { number: '__proto__' }],
  ])('names %s when it is wrong', (field, wrong) => {
    expect(() => readCard({ ...card, ...wrong }, lastInstant)).toThrow(
      expect.objectContaining({ name: 'InstrumentError', field }),
    );
  });
});

describe('a test UPI address', () => {
  test.each([
    'testsuccess@gocash',
    'TestSuccess@GoCash',
    ' testsuccess@gocash\u00A0',
    'testsuccess @ gocash',
    'testsuccess＠gocash',
    'testsuccess@\u200Bgocash',
  ])('is written as %j', (vpa) => {
    expect(readVpa(vpa, '612345678901')).toMatchObject({
      outcome: 'SUCCESS',
      details: { payersVPA: 'testsuccess@gocash' },
    });
  });

  test.each(['', 'testsuccess', 'testsuccess@gocash.example', '__proto__'])('is not %j', (vpa) => {
    expect(() => readVpa(vpa, '612345678901')).toThrow(InstrumentError);
  });
});
