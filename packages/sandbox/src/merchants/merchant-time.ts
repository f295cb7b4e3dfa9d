import { type Clock, REAL_TIME, timeIn } from '../time/clock.ts';
import type { Merchant, MerchantStore } from './merchant-store.ts';

/** The time in each merchant's world. */
export interface MerchantTime {
  now(merchant: Pick<Merchant, 'clock'>): Date;
  timeOf(appId: string): Promise<Date>;
}

export function createMerchantTime(merchants: MerchantStore, clock: Clock): MerchantTime {
  return {
    now: (merchant) => timeIn(merchant.clock, clock),
    async timeOf(appId) {
      const merchant = await merchants.find(appId);
      return timeIn(merchant?.clock ?? REAL_TIME, clock);
    },
  };
}
