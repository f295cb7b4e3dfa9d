import type { OperationId, Replies, RequestInput } from '@cashfree-rest/generated-sandbox';
import { CallFailure } from './call-failure.ts';
import { callControl } from './control-api.ts';

/** What is known about the reply to one call. A reply stays shown while a newer one is on its way. */
export interface Known<Reply> {
  readonly reply?: Reply | undefined;
  readonly failure?: CallFailure | undefined;
}

interface Entry {
  known: Known<unknown>;
  /** The reply as text, to tell whether a newer one differs. */
  text: string;
  /** Counts requests. */
  round: number;
  /** The request whose reply is shown: a late reply never replaces a newer one. */
  shown: number;
  readonly load: () => Promise<unknown>;
  readonly listeners: Set<() => void>;
}

const entries = new Map<string, Entry>();
const NOTHING: Known<never> = {};

export function knownReply(key: string): Known<unknown> {
  return entries.get(key)?.known ?? NOTHING;
}

/**
 * Keeps the reply to a call up to date for as long as anyone listens. Returns a function that ends it.
 * @param appId the merchant whose world it is about, also once the address names another one.
 */
export function followReply<Id extends OperationId>(
  key: string,
  operationId: Id,
  fields: RequestInput<Id>,
  appId: string | undefined,
  listener: () => void,
): () => void {
  const load = (): Promise<Replies[Id]> => callControl(operationId, fields, appId);
  const entry = entries.get(key) ?? newEntry(load);
  entries.set(key, entry);
  entry.listeners.add(listener);
  void refresh(entry);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size === 0) entries.delete(key);
  };
}

function newEntry(load: Entry['load']): Entry {
  return { known: NOTHING, text: '', round: 0, shown: 0, load, listeners: new Set() };
}

/** Asks again for everything on the screen. */
export async function refreshAll(): Promise<void> {
  await Promise.all([...entries.values()].map(refresh));
}

async function refresh(entry: Entry): Promise<void> {
  entry.round += 1;
  const { round } = entry;
  const next = await entry.load().then(
    (reply): Known<unknown> => ({ reply }),
    (error: unknown) => withoutReply(entry.known, failureOf(error)),
  );
  const text = JSON.stringify([next.reply, next.failure?.kind, next.failure?.message]);
  if (round < entry.shown) return;
  entry.shown = round;
  if (text === entry.text) return;
  entry.known = next;
  entry.text = text;
  for (const tell of entry.listeners) tell();
}

/** What was shown stays while the sandbox is gone. A refusal ends it: the order may no longer exist. */
function withoutReply({ reply }: Known<unknown>, failure: CallFailure): Known<unknown> {
  return failure.kind === 'refused' ? { failure } : { reply, failure };
}

export function failureOf(error: unknown): CallFailure {
  return error instanceof CallFailure ? error : new CallFailure('refused', String(error));
}
