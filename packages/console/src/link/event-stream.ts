import { operations, type SandboxEvent } from '@cashfree-rest/generated-sandbox';
import { createParser } from 'eventsource-parser';
import { currentAppId } from '../place/place.ts';
import { readToken } from './control-token.ts';

export interface StreamOptions {
  /** The last event that was received; 0 asks for all that are kept. */
  readonly lastEventId: number;
  readonly onOpen: () => void;
  readonly onEvent: (event: SandboxEvent) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads the world's events until the stream ends. By `fetch`, because a browser's `EventSource` cannot send a token.
 * @throws {Error} if the sandbox does not answer, or refuses.
 */
export async function readEventStream(options: StreamOptions): Promise<void> {
  const { lastEventId, onOpen, onEvent, signal } = options;
  const token = readToken();
  const appId = currentAppId();
  const query = new URLSearchParams({
    lastEventId: String(lastEventId),
    ...(appId !== undefined && { appId }),
  });
  const response = await fetch(`${operations.streamEvents.path}?${query}`, {
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    signal,
  });
  if (!response.ok || response.body === null) throw new Error(`HTTP status ${response.status}`);
  onOpen();
  const parser = createParser({ onEvent: ({ data }) => onEvent(JSON.parse(data)) });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parser.feed(part.value);
  }
}
