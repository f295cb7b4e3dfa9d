import type { CheckContext } from './check.ts';
import type { Exchanger } from './http-exchange.ts';

/** The server cannot be checked at all: one sentence says why. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}

/** So many requests without a reply, one after the other, and the server counts as gone. */
const MAX_SILENT = 4;
/** Longest wait that a 429 may ask for, in seconds. */
const MAX_WAIT_SECONDS = 60;
const MAX_WAITS = 3;

/** An exchanger that waits when the server says 429, and notices when it stops to answer at all. */
export function watchConnection(exchange: Exchanger): {
  readonly exchange: Exchanger;
  /** @throws {ConnectionLostError} once the server counts as gone. */
  readonly assertAlive: () => void;
} {
  let silent = 0;
  let last = '';
  const watched: Exchanger = async (request) => {
    for (let waits = 0; ; waits += 1) {
      const result = await exchange(request);
      silent = result.reply === undefined ? silent + 1 : 0;
      last = result.trouble ?? last;
      const seconds = Number(result.reply?.headers.get('retry-after') ?? Number.NaN);
      const asked = result.reply?.status === 429 && seconds <= MAX_WAIT_SECONDS;
      if (!asked || waits === MAX_WAITS) return result;
      // A 429 had no effect, so anything may be sent again.
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  };
  return {
    exchange: watched,
    assertAlive() {
      if (silent < MAX_SILENT) return;
      const sentence = `the server has stopped answering: ${silent} requests in a row got no reply (${last})`;
      throw new ConnectionLostError(sentence);
    },
  };
}

/** @throws {ConnectionLostError} if nobody answers, or the credentials are not known: all checks would fail alike. */
export async function assertReachable(context: CheckContext, baseUrl: string): Promise<void> {
  const { reply, trouble } = await context.call('verifyCredentials', {});
  if (reply === undefined) {
    throw new ConnectionLostError(`no server answers at ${baseUrl} (${trouble})`);
  }
  if (reply.status === 401) {
    throw new ConnectionLostError(
      `the server at ${baseUrl} does not know these credentials: verifyCredentials answers 401`,
    );
  }
}
