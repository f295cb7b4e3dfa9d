import type { ControlHandlers, SandboxEvent } from '@cashfree-rest/generated-sandbox';
import type { Event, Gap } from '../events/event-log.ts';
import type { Gateway } from '../gateway.ts';
import type { Merchant } from '../merchants/merchant-store.ts';

type EventControls = Pick<ControlHandlers<Merchant>, 'streamEvents'>;

/** Sends what happens in a world. */
export function createEventControls({ events, merchantTime }: Gateway): EventControls {
  async function* describeAll(
    { appId }: Merchant,
    followed: AsyncIterable<Event | Gap>,
  ): AsyncGenerator<SandboxEvent> {
    for await (const event of followed) {
      yield event.type === 'gap'
        ? describeGap(event, await merchantTime.timeOf(appId))
        : describe(event);
    }
  }
  return {
    async streamEvents({ world, lastEventId }, { signal, lastEventId: inHeader }) {
      const afterId = inHeader ? idOf(inHeader) : lastEventId;
      // Begins before the first reading, so that nothing is missed in between.
      return describeAll(world, events.follow(world.appId, { afterId, signal }));
    },
  };
}

/** Returns an id that no event has for what is no id, so that the reader gets a gap. */
function idOf(text: string): number {
  return /^\d{1,15}$/u.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
}

function describe(event: Event): SandboxEvent {
  const { id, at, type, orderId = null, summary, facts } = event;
  const ids = facts as Partial<SandboxEvent>;
  return { id, at: at.toISOString(), type, orderId, summary, ...ids };
}

function describeGap({ id, type }: Gap, at: Date): SandboxEvent {
  const summary = 'Earlier events are no longer kept';
  return { id, at: at.toISOString(), type, orderId: null, summary };
}
