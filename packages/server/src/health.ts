import { Router } from 'express';
import type { Logger } from './logger.ts';
import type { MountableRouter } from './mountable-router.ts';
import { sendJson } from './send-json.ts';

/** Resolves while a part of the server works, and rejects once it does not. */
export type HealthCheck = () => Promise<unknown>;

/** What a check throws to say why: the message is shown to whoever asks. The messages of other errors are not. */
export class UnhealthyError extends Error {
  override readonly name = 'UnhealthyError';
}

export interface HealthRouteOptions {
  /** Milliseconds that a check may take until it counts as failed; default 3,000. */
  readonly timeoutMs?: number;
  /** Gets the causes, whenever other parts fail than before. */
  readonly logger?: Logger;
}

/**
 * Answers two questions of those who watch over a server:
 * - `GET /healthz`: can it do its work? 200 while all checks pass, else 503 with the parts that fail and why. Send it no
 *   requests meanwhile.
 * - `GET /healthz/live`: does the process answer at all? Always 200. Restart it where that does not come.
 *
 * A check that gets no answer fails in time. It is not begun a second time while it waits, however many ask.
 * @param checks each by the name of the part that it looks at.
 */
export function createHealthRoute(
  checks: Readonly<Record<string, HealthCheck>> = {},
  { timeoutMs = 3_000, logger }: HealthRouteOptions = {},
): MountableRouter {
  const parts = Object.entries(checks).map(([name, check]) => askInTime(name, check, timeoutMs));
  let failedBefore = '';

  function report(failures: readonly Failure[]): void {
    const failed = failures.map(({ part }) => part).join(', ');
    if (failed === failedBefore) return;
    failedBefore = failed;
    for (const { part, cause } of failures) logger?.error({ err: cause, part }, 'unhealthy');
    if (failed === '') logger?.warn({}, 'healthy again');
  }

  return Router()
    .get('/healthz/live', (_request, response) => sendJson(response, 200, { status: 'OK' }))
    .get('/healthz', async (_request, response) => {
      const failures = (await Promise.all(parts.map((ask) => ask()))).filter(isFailure);
      report(failures);
      if (failures.length === 0) return sendJson(response, 200, { status: 'OK' });
      const reason = failures.map(({ part, why }) => `${part}: ${why}`).join('; ');
      const failed = Object.fromEntries(failures.map(({ part, why }) => [part, why]));
      const error = { status: 'ERROR', reason, message: reason, error: reason };
      sendJson(response, 503, { ...error, failed });
    });
}

interface Failure {
  readonly part: string;
  /** As it is shown. */
  readonly why: string;
  readonly cause: unknown;
}

function isFailure(found: Failure | undefined): found is Failure {
  return found !== undefined;
}

type Ask = () => Promise<Failure | undefined>;

/** Asks a check, or waits for the one that is under way; no longer than that. */
function askInTime(part: string, check: HealthCheck, timeoutMs: number): Ask {
  const late = new UnhealthyError(`no answer within ${timeoutMs / 1000} s`);
  let underWay: ReturnType<Ask> | undefined;
  const ask: Ask = () =>
    check().then(
      () => undefined,
      (cause: unknown) => describe(part, cause),
    );
  return async () => {
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<Failure>((resolve) => {
      timer = setTimeout(() => resolve(describe(part, late)), timeoutMs);
    });
    return Promise.race([underWay, timeout]).finally(() => clearTimeout(timer));
  };
}

function describe(part: string, cause: unknown): Failure {
  return { part, why: cause instanceof UnhealthyError ? cause.message : 'failed', cause };
}
