import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { anOrder } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import session from 'express-session';
import request from 'supertest';
import { createStub, keepRawBody, type Validation } from '../src/index.ts';
import { CREDENTIALS } from './serve-stub.ts';

const LINK = 'https://gateway.example/billpay/order/000000000000000000001';
const FORM = { ...CREDENTIALS, ...anOrder({ customerName: 'José & Söhne' }) };

/** Without types of its own: what the stub needs of an application is the same in both. */
const express4: typeof express = createRequire(import.meta.url)('express-4');

const VALIDATIONS: readonly Validation[] = ['express-openapi-validator', 'compiled'];

/** A stub that remembers the customer's name of its last order. */
function aStub(validation: Validation) {
  const names: string[] = [];
  const stub = createStub.partial(
    {
      createOrder: async ({ body }) => {
        names.push(body.customerName);
        return { status: 'OK', paymentLink: LINK };
      },
    },
    { authenticate: () => ({}), validation },
  );
  return { stub, names };
}

/** Sends an order, and one that the document forbids, to an application that has no port of its own. */
async function expectToWork(
  app: RequestListener,
  names: readonly string[],
  prefix = '',
): Promise<void> {
  const path = `${prefix}/api/v1/order/create`;
  const accepted = await request(app).post(path).type('form').send(FORM);
  expect([accepted.status, accepted.body]).toEqual([200, { status: 'OK', paymentLink: LINK }]);
  expect(accepted.headers['x-request-id']).toMatch(/^[\w-]{36}$/u);

  const refused = await request(app)
    .post(path)
    .type('form')
    .send({ ...FORM, orderAmount: '0x10' });
  expect([refused.status, refused.body.reason]).toEqual([
    400,
    expect.stringMatching(/^orderAmount is not valid: send /u),
  ]);
  expect(names).toEqual(['José & Söhne']);
}

const PARSERS: readonly (readonly [name: string, handler: RequestHandler])[] = [
  ['express.json', express.json()],
  ['express.urlencoded', express.urlencoded({ extended: true, verify: keepRawBody })],
  ['express.urlencoded without its bytes', express.urlencoded({ extended: true })],
  ['express.raw', express.raw({ type: () => true })],
  ['express.text', express.text({ type: () => true })],
  ['compression', compression({ threshold: 0 })],
  ['a session', session({ secret: 'secret', resave: false, saveUninitialized: true })],
];

describe.each(VALIDATIONS)('with %s', (validation) => {
  test.each(PARSERS)('it works behind and before %s', async (_name, parser) => {
    const behind = aStub(validation);
    await expectToWork(express().use(parser, behind.stub), behind.names);

    const before = aStub(validation);
    await expectToWork(express().use(before.stub, parser), before.names);
  });

  test('it works below a prefix, and below one of a router', async () => {
    const deep = aStub(validation);
    const app = express().use('/shop', express.Router().use('/pay', deep.stub));

    await expectToWork(app, deep.names, '/shop/pay');
  });

  test('it works in Express 4', async () => {
    const { stub, names } = aStub(validation);
    const app = express4();
    app.use('/shop', stub);

    await expectToWork(app, names, '/shop');
  });
});
