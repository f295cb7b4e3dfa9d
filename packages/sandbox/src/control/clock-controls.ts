import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Clock, ClockSetting } from '../clock.ts';
import { timeIn } from '../clock.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { WorldClock } from '../worlds/world-clock.ts';
import { parseDuration } from './iso-duration.ts';

/** Far enough for every test, and far from the ends of what dates of four digits can say. */
const EARLIEST = new Date('2000-01-01T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');

function assertInRange(target: Date, field: string): Date {
  if (target >= EARLIEST && target <= LATEST) return target;
  throw new RefusedReply(400, `${field} leads out of the years 2000 to 2199`);
}

type ClockControls = Pick<ControlHandlers<Merchant>, 'readClock' | 'setClock'>;

export function createClockControls(worldClock: WorldClock, clock: Clock): ClockControls {
  const describe = (setting: ClockSetting) => {
    const now = timeIn(setting, clock).toISOString();
    return { status: 'OK', now, frozen: setting.frozenAt !== undefined } as const;
  };
  return {
    readClock: async ({ world }) => describe(world.clock),
    async setClock({ world: { appId, clock: setting }, advance, now, frozen }) {
      if (advance !== undefined) {
        const span = parseDuration(advance);
        assertInRange(new Date(timeIn(setting, clock).getTime() + span), 'advance');
        return describe(await worldClock.advance(appId, span));
      }
      if (now !== undefined) {
        const target = assertInRange(new Date(now), 'now');
        return describe(await worldClock.moveTo(appId, target));
      }
      if (frozen !== undefined) return describe(await worldClock.freeze(appId, frozen));
      return describe(await worldClock.reset(appId));
    },
  };
}
