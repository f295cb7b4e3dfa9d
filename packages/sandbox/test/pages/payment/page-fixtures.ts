import type {
  OrderSummary,
  PaymentPageView,
  ReturnPageView,
  SimulatorPageView,
  StatusPageView,
} from '../../../src/pages/kit/page-views.ts';

/** Breaks out of text, of quoted attributes and of tags, wherever it is not escaped. */
export const HOSTILE = `"><script>alert(1)</script>'&`;
export const HOSTILE_ESCAPED = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;';

export function anOrder(overrides: Partial<OrderSummary> = {}): OrderSummary {
  return {
    token: 'a1b2c3d4e5f6g7h8i9j0k',
    merchantName: 'Kaveri Coffee',
    orderId: 'KC-2041',
    amount: '154.00',
    currency: 'INR',
    ...overrides,
  };
}

export function aPaymentPage(overrides: Partial<PaymentPageView> = {}): PaymentPageView {
  return {
    order: anOrder(),
    methods: ['card', 'netbanking', 'upi', 'wallet'],
    cardKinds: ['credit', 'debit'],
    banks: [
      { code: '3333', name: 'Test Bank' },
      { code: '3021', name: 'Another Bank' },
    ],
    wallets: [
      { code: '4001', name: 'Test Wallet' },
      { code: '4002', name: 'Another Wallet' },
    ],
    csrfToken: 'csrf-token',
    attemptKey: 'attempt-key',
    ...overrides,
  };
}

export function aSimulatorPage(overrides: Partial<SimulatorPageView> = {}): SimulatorPageView {
  return {
    order: anOrder(),
    attemptId: '826748288',
    csrfToken: 'csrf-token',
    instrument: 'Card ending in 1111',
    ...overrides,
  };
}

export function aReturnPage(overrides: Partial<ReturnPageView> = {}): ReturnPageView {
  return {
    order: anOrder(),
    returnUrl: 'https://shop.example/return',
    fields: [
      ['orderId', 'KC-2041'],
      ['txStatus', 'SUCCESS'],
    ],
    txStatus: 'SUCCESS',
    ...overrides,
  };
}

export function aStatusPage(overrides: Partial<StatusPageView> = {}): StatusPageView {
  return { kind: 'paid', order: anOrder(), ...overrides };
}
