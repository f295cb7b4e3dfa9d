/**
 * What compiles and what does not; the type check of the tests is the test. Each line below `@ts-expect-error` has to
 * be wrong, or the compiler complains that nothing was.
 */
import { createStub, type HandlerCall, type Handlers, RefusedReply } from '../src/index.ts';

interface Shop {
  readonly name: string;
}

declare const handlers: Handlers<Shop>;
const options = { authenticate: (): Shop => ({ name: 'Test Shop' }) };
const link = { status: 'OK', paymentLink: 'https://gateway.example/x' } as const;

createStub(handlers, options);
createStub.partial({}, options);

const { createOrder, ...tenHandlers } = handlers;
// @ts-expect-error an operation is missing
createStub(tenHandlers, options);
createStub.partial(tenHandlers, options);
createStub.partial({ createOrder }, options);

// @ts-expect-error there is no such operation
createStub.partial({ makeOrder: async () => link }, options);

createStub.partial({ getOrderLink: async () => link }, options);
// @ts-expect-error a reply field is misspelt
createStub.partial({ getOrderLink: async () => ({ status: 'OK', paymentLnk: 'x' }) }, options);
// @ts-expect-error a reply field is of another type
createStub.partial({ getOrderLink: async () => ({ status: 'OK', paymentLink: 1 }) }, options);
createStub.partial(
  {
    // @ts-expect-error an optional reply field is misspelt
    getOrderStatus: async () => ({
      status: 'OK',
      orderStatus: 'ACTIVE',
      orderAmount: '1.00',
      orderExpiryTme: '2026-03-02 14:01:12',
    }),
  },
  options,
);
// An open set accepts unknown values.
createStub.partial(
  { getOrderStatus: async () => ({ status: 'OK', orderStatus: 'LATER', orderAmount: '1.00' }) },
  options,
);

createStub.partial({ createOrder: async () => new RefusedReply(409, 'taken') }, options);
// @ts-expect-error createOrder declares no 404
createStub.partial({ createOrder: async () => new RefusedReply(404, 'gone') }, options);

createStub.partial(
  {
    createOrder: async ({ body, merchant, requestId }) => {
      const texts: readonly string[] = [body.orderId, body.orderAmount, merchant.name, requestId];
      const optional: string | undefined = body.notifyUrl;
      // @ts-expect-error the secret never reaches a handler
      body.secretKey;
      // @ts-expect-error a request field is misspelt
      body.orderID;
      // @ts-expect-error an optional field may be absent
      body.notifyUrl.length;
      // @ts-expect-error money is text, so that no float can touch it
      body.orderAmount * 2;
      return new RefusedReply(400, [...texts, optional].join());
    },
    listTransactions: async ({ body }) => {
      const count: number | undefined = body.count;
      return { status: 'OK', message: `${count}`, transactions: [] };
    },
  },
  options,
);

// @ts-expect-error a check that answers true or false would let every caller in
createStub.partial({}, { authenticate: () => Math.random() > 0.5 });
// @ts-expect-error null is how a database says that there is no such merchant; the stub wants undefined
createStub.partial({}, { authenticate: (): Shop | null => null });

// @ts-expect-error without authenticate there is no API
createStub(handlers, {});

const settlement = {
  id: 1,
  totalTxAmount: '1.00',
  settlementAmount: '1.00',
  adjustment: '0.00',
  amountSettled: '1.00',
  transactionFrom: '2026-03-02',
  transactionTill: '2026-03-02',
  utr: 'N164200403470096',
  settledOn: '2026-03-04 11:00:00',
};
createStub.partial(
  { listSettlements: async () => ({ status: 'OK', message: '', settlements: [settlement] }) },
  options,
);
createStub.partial(
  {
    // @ts-expect-error a field of a row is misspelt
    listSettlements: async () => ({
      status: 'OK',
      message: '',
      settlements: [{ ...settlement, setledOn: '' }],
    }),
  },
  options,
);

// What a reply has too much is found at any depth, however the handlers are given.
const details = {
  orderId: 'o-1',
  orderAmount: '1.00',
  orderCurrency: 'INR',
  orderNote: '',
  customerName: '',
  customerPhone: '',
  orderStatus: 'PAID',
  addedOn: '2026-03-02 14:01:12',
};
createStub.partial({ getOrderDetails: async () => ({ status: 'OK', details }) }, options);
createStub.partial(
  {
    // @ts-expect-error a field of an object is unknown
    getOrderDetails: async () => ({ status: 'OK', details: { ...details, adedOn: '' } }),
  },
  options,
);
const paid = { status: 'OK', orderStatus: 'PAID', orderAmount: '1.00' } as const;
createStub.partial(
  {
    getOrderStatus: async () => ({
      ...paid,
      paymentDetails: { paymentMode: 'UPI', payersVPA: 'a@b' },
    }),
  },
  options,
);
const upi = { paymentMode: 'UPI', payersVPA: 'a@b', payersVpa: 'a@b' };
// @ts-expect-error a field is none of any of several objects
createStub.partial({ getOrderStatus: async () => ({ ...paid, paymentDetails: upi }) }, options);
const misspelt = { getOrderLink: async () => ({ ...link, paymentLnk: 'x' }) };
// @ts-expect-error a handler that may be missing has an unknown field
createStub.partial({ ...(Math.random() > 0.5 ? misspelt : {}) }, options);
createStub.partial(
  {
    // @ts-expect-error a handler may refuse, and otherwise has an unknown field
    getOrderLink: async () =>
      Math.random() > 0.5 ? new RefusedReply(404, 'gone') : { ...link, paymentLnk: 'x' },
  },
  options,
);
const satisfying = misspelt satisfies Partial<Handlers<Shop>>;
// @ts-expect-error an unknown field that "satisfies" does not see
createStub.partial(satisfying, options);
class ShopHandlers implements Partial<Handlers<Shop>> {
  readonly #links = [link];
  async getOrderLink() {
    return this.#links[0] ?? new RefusedReply(404, 'gone');
  }
}
createStub.partial(new ShopHandlers(), options);
class MisspeltHandlers extends ShopHandlers {
  override async getOrderLink() {
    return { ...link, paymentLnk: 'x' };
  }
}
// @ts-expect-error a method of a class has an unknown field
createStub.partial(new MisspeltHandlers(), options);

// What a database driver answers is often of type `any`.
const anyRow = JSON.parse('{}');
createStub.partial(
  {
    getOrderLink: async () => anyRow,
    getOrderDetails: async () => ({ status: 'OK', details: anyRow }),
    listSettlements: async () => ({ status: 'OK', message: '', settlements: [anyRow] }),
    listTransactions: async () => ({
      status: 'OK',
      message: '',
      transactions: [{ ...anyRow, id: 1 }],
    }),
  },
  options,
);

// Handlers know the merchant, if TypeScript has seen `authenticate` before it reads them.
declare function findShop(appId: string): Promise<Shop | undefined>;
const readName = {
  getOrderLink: async ({ merchant }: HandlerCall<'getOrderLink', Shop>) => ({
    ...link,
    paymentLink: merchant.name,
  }),
};
createStub.with({ authenticate: async (appId) => findShop(appId) }).partial({
  getOrderLink: async ({ merchant }) => ({ ...link, paymentLink: merchant.name }),
});
createStub
  .with({
    async authenticate(appId, secretKey) {
      const found = await findShop(appId);
      return found?.name === secretKey ? found : undefined;
    },
  })
  .partial({
    async getOrderLink({ merchant }) {
      // @ts-expect-error a merchant is no `any`
      merchant.nam;
      return { ...link, paymentLink: merchant.name };
    },
  });
createStub.with({ authenticate: (appId) => ({ name: appId }) })(handlers);
// @ts-expect-error an operation is missing
createStub.with(options)(tenHandlers);
// @ts-expect-error a reply field is unknown
createStub.with(options).partial({ getOrderLink: async () => ({ ...link, paymentLnk: 'x' }) });
// @ts-expect-error a check that answers true or false would let every caller in
createStub.with({ authenticate: (appId) => appId.length > 3 });
createStub.partial(
  { getOrderLink: async ({ merchant }) => ({ ...link, paymentLink: merchant.name }) },
  { authenticate: async (appId: string) => findShop(appId) },
);
createStub(handlers, { authenticate: (appId) => ({ name: appId }) });
createStub.partial(readName, { authenticate: async (appId) => findShop(appId) });
createStub.partial(
  {
    // @ts-expect-error handlers come first, so that the merchant is not known yet: see `createStub.with`
    getOrderLink: async ({ merchant }) => ({ ...link, paymentLink: merchant.name }),
  },
  { authenticate: async (appId) => findShop(appId) },
);

createStub.with({
  authenticate: async (): Promise<Shop> => ({ name: 'Test Shop' }),
  hooks: {
    createOrder: {
      before: ({ body, merchant }) => [body.orderAmount, merchant.name],
      after(_context, { reply, error }) {
        const link: string | undefined = reply?.paymentLink;
        // @ts-expect-error createOrder replies with no refund
        reply?.refundId;
        return link ?? error;
      },
    },
    // @ts-expect-error there is no such operation
    makeOrder: {},
  },
});
