// Run by compiled-process.test.ts: a stub of the built package. Its first line of output is its address, its last one,
// when its input ends, what it has loaded.
import { createRequire } from 'node:module';
import { createStub, serve } from '@cashfree-rest/server';
import express from 'express';

const [validation] = process.argv.slice(2);
const paymentLink = 'https://gateway.example/billpay/order/000000000000000000001';
const stub = createStub.partial(
  {
    createOrder: async ({ body }) =>
      body.orderNote === 'spoil the reply'
        ? { status: 'OK', paymentLink: 'no link' }
        : { status: 'OK', paymentLink },
  },
  { authenticate: () => ({}), validation },
);
const server = await serve(express().use(stub), { graceMs: 0 });
process.stdout.write(`${server.url}\n`);
process.stdin
  .on('data', () => undefined)
  .on('end', async () => {
    await server.close();
    const loaded = Object.keys(createRequire(import.meta.url).cache).flatMap((path) => {
      return (
        /node_modules\/(express-openapi-validator|ajv|js-yaml)\/(?!dist\/runtime\/ucs2length)/u.exec(
          path,
        )?.[1] ?? []
      );
    });
    process.stdout.write(`${JSON.stringify([...new Set(loaded)].sort())}\n`);
  });
