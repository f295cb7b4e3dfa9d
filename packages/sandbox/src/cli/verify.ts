import { verifyLoop } from '../shop-checks/verify-loop.ts';
import { createShopCheck } from './check-shop.ts';

/** Runs an order of a shop through its whole life. */
export const verify: (args: readonly string[]) => Promise<number> = createShopCheck({
  name: 'verify',
  about: `Runs an order of a shop through its whole life: paid, notified, refunded by half, settled. Moves the
clock of the world by five days.`,
  check: verifyLoop,
});
