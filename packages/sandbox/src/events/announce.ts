import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { afterCommit } from '../database/transact.ts';
import type { EventLog, NewEvent } from './event-log.ts';

/** Publishes an event of a merchant's world once the transaction that causes it is committed. */
export type Announce = (transaction: Kysely<Database>, appId: string, event: NewEvent) => void;

export function createAnnounce(events: EventLog): Announce {
  return (transaction, appId, event) => {
    afterCommit(transaction, () => events.publish(appId, event));
  };
}
