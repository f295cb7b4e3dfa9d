import type { ServerResponse } from 'node:http';

/** Returns a signal that aborts, for this reason, if the caller disconnects before there is a reply. */
export function untilGone(
  response: ServerResponse,
  reason: () => Error = () => new Error('the caller has gone'),
): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort(reason());
  if (response.destroyed) end();
  else response.once('close', () => response.writableFinished || end());
  return controller.signal;
}
