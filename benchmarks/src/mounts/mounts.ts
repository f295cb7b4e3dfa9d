import { deepStrictEqual } from 'node:assert';
import { createStub, type MountableRouter, type Validation } from '@cashfree-rest/server';
import { FRAMEWORKS } from './frameworks.ts';

// Run by `pnpm --dir benchmarks run mounts`: does the stub work in frameworks other than Express? They weigh too much
// for the first start of the repository, so they are not among the tests.

const LINK = 'https://gateway.example/billpay/order/000000000000000000001';
const ORDER = {
  appId: 'app',
  secretKey: 'secret',
  orderId: 'order-1',
  orderAmount: '1.00',
  customerName: 'José & Söhne',
  customerPhone: '9000000001',
  customerEmail: 'jose@example.com',
  returnUrl: 'https://shop.example.com/return',
};

function aStub(validation: Validation, names: string[]): MountableRouter {
  return createStub.partial(
    {
      async createOrder({ body }) {
        names.push(body.customerName);
        return { status: 'OK', paymentLink: LINK };
      },
    },
    { authenticate: () => ({}), validation },
  );
}

/** Sends a valid order, an invalid one and two unknown paths, and returns what came. */
async function ask(url: string): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const [path, fields] of [
    ['/api/v1/order/create', ORDER],
    ['/api/v1/order/create', { ...ORDER, orderAmount: '0x10' }],
    ['/api/v1/order/none', ORDER],
  ] as const) {
    const body = new URLSearchParams(fields);
    const response = await fetch(`${url}${path}`, { method: 'POST', body });
    const { paymentLink, reason } = (await response.json()) as Record<string, string>;
    answers.push([response.status, paymentLink ?? reason?.split(':')[0]]);
  }
  // The application keeps its own paths.
  const own = await fetch(new URL('/own', url));
  return [...answers, [own.status, await own.text()]];
}

const EXPECTED = [
  [200, LINK],
  [400, 'orderAmount is not valid'],
  [404, 'No operation has this path'],
  [200, 'own'],
];

const VALIDATIONS: readonly Validation[] = ['express-openapi-validator', 'compiled'];

for (const [name, mount] of Object.entries(FRAMEWORKS)) {
  for (const validation of VALIDATIONS) {
    const names: string[] = [];
    const mounted = await mount(aStub(validation, names));
    try {
      const label = `${name}, ${validation}`;
      deepStrictEqual(
        { label, answers: await ask(mounted.url), names },
        {
          label,
          answers: EXPECTED,
          names: [ORDER.customerName],
        },
      );
      process.stdout.write(`ok ${label}\n`);
    } finally {
      await mounted.close();
    }
  }
}
