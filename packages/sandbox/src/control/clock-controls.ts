import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import type { Clock, ClockSetting } from '../clock.ts';
import { timeIn } from '../clock.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { WorldClock } from '../worlds/world-clock.ts';
import { parseDuration } from './iso-duration.ts';

type ClockControls = Pick<ControlHandlers<Merchant>, 'readClock' | 'setClock'>;

export function createClockControls(worldClock: WorldClock, clock: Clock): ClockControls {
  const describe = (setting: ClockSetting) => {
    const now = timeIn(setting, clock).toISOString();
    return { status: 'OK', now, frozen: setting.frozenAt !== undefined } as const;
  };
  return {
    readClock: async ({ world }) => describe(world.clock),
    async setClock({ world: { appId }, advance, now, frozen }) {
      if (advance !== undefined) {
        return describe(await worldClock.advance(appId, parseDuration(advance)));
      }
      if (now !== undefined) return describe(await worldClock.moveTo(appId, new Date(now)));
      if (frozen !== undefined) return describe(await worldClock.freeze(appId, frozen));
      return describe(await worldClock.reset(appId));
    },
  };
}
