import { examineShop } from '../shop-checks/examine-shop.ts';
import { createShopCheck } from './check-shop.ts';

/** Examines a shop, and prints what it still lacks for live operation. */
export const doctor: (args: readonly string[]) => Promise<number> = createShopCheck({
  name: 'doctor',
  about: `Examines if a shop is ready for live operation: sends forged results for one of its unpaid orders,
then pays it, and prints what the shop did and should do.`,
  check: examineShop,
});
