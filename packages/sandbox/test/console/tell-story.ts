import type { Page } from 'playwright-core';
import { announced } from './announced.ts';
import type { Receiver } from './open-receiver.ts';

export interface Story {
  readonly page: Page;
  /** The address of the sandbox. */
  readonly url: string;
  readonly orderId: string;
  /** Of a shop that does not run yet. */
  readonly notifyUrl: string;
  readonly startShop: () => Promise<Receiver>;
  /** Is told the name of each scene while it stands on the page. */
  readonly onScene?: (name: Scene) => Promise<void>;
}

/** The pictures of the guide, in its order. */
export const SCENES = [
  'create-order',
  'paid-order',
  'failed-notification',
  'replayed-notification',
  'refund',
  'settlement',
] as const;

export type Scene = (typeof SCENES)[number];

/** The story that the guide tells: pays an order, replays what a shop missed, refunds half, and sees it settled. */
export async function tellStory(story: Story): Promise<void> {
  const { page, orderId, onScene = async () => {} } = story;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });

  await page.goto(story.url);
  await link('Create test order').first().click();
  await page.getByLabel('Order id (optional)').fill(orderId);
  await page.getByLabel('Amount').fill('500.00');
  await page.getByLabel('Notify URL (optional)').fill(story.notifyUrl);
  await onScene('create-order');
  await button('Create order').click();
  await page.getByRole('heading', { name: `Order ${orderId}` }).waitFor();

  await button('Success').click();
  await announced(page, 'The payment ended as SUCCESS');
  await page.getByText('Notification failed: connection refused').waitFor();
  await onScene('paid-order');
  await link('Notification of SUCCESS').click();
  await page.getByText('No answer').waitFor();
  await onScene('failed-notification');

  await using _shop = await story.startShop();
  await button('Replay').click();
  await page.getByText('HTTP 200').waitFor();
  await onScene('replayed-notification');

  await page.goBack();
  await page.getByText('Refund up to ₹500.00').click();
  await page.getByLabel('Amount').fill('250.00');
  await onScene('refund');
  await button('Refund').click();
  await page.getByText('Refund up to ₹250.00').waitFor();

  await button('+3 days').click();
  await link('Settlements').click();
  await page.getByText('1 settlement,').waitFor();
  await onScene('settlement');
}
