import type { Page } from 'playwright-core';

export interface ConsoleView {
  readonly name: string;
  /** Below `/console/`. */
  readonly path: string;
  /** Stands in the view once it shows a filled world. */
  readonly shows: string | RegExp;
  /** A status that the view's call gets, of which a browser complains. */
  readonly refusedWith?: number;
  /** What to do before it is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Every view of the console, filled by `fillWorld`. */
export const EVERY_VIEW: readonly ConsoleView[] = [
  { name: 'home', path: '', shows: 'sandbox_app_id' },
  { name: 'live', path: 'live', shows: /clock/iu },
  { name: 'orders', path: 'orders', shows: '5 orders' },
  { name: 'no order', path: 'orders?search=nothing', shows: 'Nothing matches' },
  { name: 'new order', path: 'new-order', shows: 'Plays the merchant' },
  {
    name: 'a paid order',
    path: 'orders/paid',
    shows: 'Timeline',
    prepare: async (page) => {
      await page.getByText('Refund up to').click();
      for (const same of await page.getByText('The same by').all()) await same.click();
    },
  },
  { name: 'a pending order', path: 'orders/pending', shows: 'Decide as the bank' },
  { name: 'an open order', path: 'orders/open', shows: 'Pay as the customer' },
  { name: 'payments', path: 'payments', shows: '4 payments' },
  { name: 'refunds', path: 'refunds', shows: '2 refunds' },
  { name: 'settlements', path: 'settlements', shows: '1 settlement,' },
  { name: 'agenda', path: 'agenda', shows: 'A notification is posted' },
  { name: 'ledger', path: 'ledger', shows: 'All postings are balanced.' },
  { name: 'postings of an order', path: 'ledger?orderId=paid', shows: 'REFUND' },
  { name: 'postings of no order', path: 'ledger?orderId=none', shows: 'No postings' },
  { name: 'notifications', path: 'notifications', shows: 'WAITING' },
  {
    name: 'notification',
    path: 'notifications',
    shows: 'WAITING',
    prepare: async (page) => {
      await page.getByRole('link', { name: /SUCCESS/u }).click();
      await page.getByRole('button', { name: 'Replay' }).waitFor();
    },
  },
  { name: 'test notification', path: 'notifications/test', shows: 'Does your shop accept' },
  {
    name: 'signature checker',
    path: 'signatures',
    shows: 'Paste what your shop received',
    prepare: async (page) => {
      await page.getByLabel('The body').fill('orderId=paid&orderAmount=154.5&signature=wrong');
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.getByText('Likely causes').waitFor();
    },
  },
  {
    name: 'scenarios',
    path: 'scenarios?selected=happy-path',
    shows: 'happy-path',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Run', exact: true }).last().click();
      await page
        .getByText(/^(?:PASSED|FAILED)$/u)
        .first()
        .waitFor();
    },
  },
  { name: 'requests', path: 'requests', shows: 'getOrderStatus' },
  {
    name: 'request',
    path: 'requests?operationId=createRefund',
    shows: 'createRefund',
    prepare: async (page) => {
      await page.locator('.data a').first().click();
      await page.getByText('World time').waitFor();
      await page.getByText('The same by').first().click();
    },
  },
  {
    name: 'explorer',
    path: 'explorer/createOrder',
    shows: 'Optional fields (6)',
    prepare: async (page) => {
      await page.getByText('Optional fields').click();
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText('HTTP 200').waitFor();
      await page.getByText('Headers').first().click();
    },
  },
  {
    name: 'explorer with a wrong value',
    path: 'explorer/listTransactions',
    shows: 'Optional fields (3)',
    prepare: async (page) => {
      await page.locator('[name="endDate"]').fill('2026-02-30');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByRole('button', { name: 'Send anyway' }).click();
      await page.getByText('HTTP 400').waitFor();
    },
  },
  {
    name: 'explorer of an unknown operation',
    path: 'explorer/payOrder',
    shows: 'The API has no operation payOrder',
  },
  { name: 'mailbox', path: 'mailbox', shows: 'asha@example.com' },
  {
    name: 'mail',
    path: 'mailbox',
    shows: 'asha@example.com',
    prepare: async (page) => {
      await page.locator('.data a').first().click();
      await page.frameLocator('iframe').getByText('Asha').first().waitFor();
    },
  },
  { name: 'faults', path: 'faults', shows: 'listSettlements' },
  { name: 'snapshots', path: 'snapshots', shows: 'before-the-sale' },
  {
    name: 'fork of a snapshot',
    path: 'snapshots',
    shows: 'before-the-sale',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Fork…' }).click();
      await page.getByText('Its world begins as in the snapshot').waitFor();
    },
  },
  { name: 'an address without a view', path: 'nowhere', shows: 'No such view' },
  // The last one: Chromium tells of a refusal late, which must not count for another view.
  {
    name: 'an unknown order',
    path: 'orders/unknown',
    shows: 'Order Id does not exist',
    refusedWith: 404,
  },
];
