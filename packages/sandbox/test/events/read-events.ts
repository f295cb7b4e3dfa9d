import type { Event, EventLog } from '../../src/events/event-log.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

/** The events of a world that are kept now. */
export async function keptEvents(
  events: EventLog,
  appId: string = CREDENTIALS.appId,
): Promise<readonly Event[]> {
  const controller = new AbortController();
  const kept: Event[] = [];
  // All that is kept is read before the reader waits for the first time.
  setImmediate(() => controller.abort());
  for await (const event of events.follow(appId, { afterId: 0, signal: controller.signal })) {
    if (event.type !== 'gap') kept.push(event);
  }
  return kept;
}

/** The sentences of those events. */
export async function keptSummaries(events: EventLog, appId?: string): Promise<readonly string[]> {
  return (await keptEvents(events, appId)).map(({ summary }) => summary);
}
