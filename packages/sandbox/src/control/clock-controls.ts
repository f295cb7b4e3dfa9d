import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import { WorkEndedError } from '../agenda/work-ended-error.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Clock, ClockSetting } from '../time/clock.ts';
import { timeIn } from '../time/clock.ts';
import { parseDuration } from '../time/iso-duration.ts';
import type { WorldClock } from '../worlds/world-clock.ts';

/** Far enough for every test, and within years of four digits. */
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
  async function move(moving: Promise<ClockSetting | undefined>) {
    try {
      const setting = await moving;
      if (setting === undefined) return new RefusedReply(409, 'Nothing is due in this world');
      return describe(setting);
    } catch (error) {
      if (!(error instanceof WorkEndedError)) throw error;
      return new RefusedReply(409, `The move was ended on its way: ${error.message}`);
    }
  }
  return {
    readClock: async ({ world }) => describe(world.clock),
    async setClock(
      { world: { appId, clock: setting }, advance, now, toNextEvent, frozen },
      { signal },
    ) {
      if (advance !== undefined) {
        const span = parseDuration(advance);
        assertInRange(new Date(timeIn(setting, clock).getTime() + span), 'advance');
        return move(worldClock.advance(appId, span, signal));
      }
      if (now !== undefined) {
        const target = assertInRange(new Date(now), 'now');
        return move(worldClock.moveTo(appId, target, signal));
      }
      if (toNextEvent !== undefined) return move(worldClock.moveToNext(appId, signal));
      if (frozen !== undefined) return describe(await worldClock.freeze(appId, frozen));
      return describe(await worldClock.reset(appId));
    },
  };
}
