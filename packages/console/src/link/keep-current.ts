import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';
import { currentAppId } from '../place/place.ts';
import { readEventStream } from './event-stream.ts';
import { addEvent, forgetEvents } from './recent-events.ts';
import { refreshAll } from './replies.ts';

/** Time between two attempts to reach the sandbox. */
const PAUSE_MS = 2_000;
/** Events that come together cause one look at the world. */
const GATHER_MS = 150;

let lastEventId = 0;
let gathering: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings what is shown up to date whenever something happens in the world. A page that is not visible has no stream:
 * a browser allows only six connections to a server, over all tabs.
 */
export async function keepCurrent(): Promise<never> {
  let appId = currentAppId();
  for (;;) {
    await untilVisible();
    if (appId !== currentAppId()) {
      appId = currentAppId();
      lastEventId = 0;
      forgetEvents();
    }
    await readUntilInterrupted();
    await refreshAll();
  }
}

/** Reads events until the page is hidden, another merchant is chosen, or the stream ends. */
async function readUntilInterrupted(): Promise<void> {
  const appId = currentAppId();
  const interruption = new AbortController();
  const { signal } = interruption;
  const look = setInterval(() => {
    if (document.hidden || appId !== currentAppId()) interruption.abort();
  }, GATHER_MS);
  try {
    await readEventStream({ lastEventId, onOpen: refreshSoon, onEvent: receive, signal });
  } catch {
    if (!signal.aborted) await pause(PAUSE_MS);
  } finally {
    clearInterval(look);
  }
}

function receive(event: SandboxEvent): void {
  lastEventId = Math.max(lastEventId, event.id);
  addEvent(event);
  refreshSoon();
}

function refreshSoon(): void {
  if (gathering !== undefined) return;
  gathering = setTimeout(() => {
    gathering = undefined;
    void refreshAll();
  }, GATHER_MS);
}

async function untilVisible(): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true });
    });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
