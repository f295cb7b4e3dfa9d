import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';

/** Long enough for usage data, which pages collect for five seconds before they send it. */
const QUIET_MS = 6_000;

export interface Traffic {
  readonly requests: number;
  /** Requests to another origin, answered or not. */
  readonly elsewhere: number;
  /** Received bytes on the wire, including headers. */
  readonly bytes: number;
}

export interface TrafficCounter {
  /**
   * Waits until there has been no traffic for six seconds.
   *
   * @throws {Error} if that does not happen in time.
   */
  whenQuiet(deadline: number): Promise<Traffic>;
}

/**
 * Counts a page's requests. Excludes addresses that contain their content, such as `data:`, and DevTools' type "other":
 * requests of the browser itself, such as a tab's icon or a CORS preflight.
 */
export async function countTraffic(session: CDPSession, origin: string): Promise<TrafficCounter> {
  const underWay = new Set<string>();
  let requests = 0;
  let elsewhere = 0;
  let bytes = 0;
  let changedAt = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, type, request, redirectResponse }) => {
    const url = new URL(request.url);
    if (!/^https?:$/u.test(url.protocol) || type === 'Other') return;
    requests += 1;
    if (url.origin !== origin) elsewhere += 1;
    bytes += redirectResponse?.encodedDataLength ?? 0;
    underWay.add(requestId);
    changedAt = performance.now();
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!underWay.delete(requestId)) return;
    bytes += encodedDataLength;
    changedAt = performance.now();
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    if (underWay.delete(requestId)) changedAt = performance.now();
  });
  await session.send('Network.enable');
  return {
    async whenQuiet(deadline) {
      while (underWay.size > 0 || performance.now() - changedAt < QUIET_MS) {
        if (performance.now() > deadline) throw new Error('its requests never end');
        await delay(100);
      }
      return { requests, elsewhere, bytes };
    },
  };
}
