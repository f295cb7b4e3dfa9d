import { type Clock, REAL_TIME, timeIn } from '../time/clock.ts';
import type { Merchant, MerchantStore } from './merchant-store.ts';

/** The time in each merchant's world. */
export interface Worlds {
  now(merchant: Pick<Merchant, 'clock'>): Date;
  timeOf(appId: string): Promise<Date>;
}

export function createWorlds(merchants: MerchantStore, clock: Clock): Worlds {
  return {
    now: (merchant) => timeIn(merchant.clock, clock),
    async timeOf(appId) {
      const merchant = await merchants.find(appId);
      return timeIn(merchant?.clock ?? REAL_TIME, clock);
    },
  };
}
