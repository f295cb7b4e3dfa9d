import { Router } from 'express';
import type { Logger } from './logger.ts';
import type { MountableRouter } from './mountable-router.ts';
import { sendJson } from './send-json.ts';

/** Resolves while a part of the server works; rejects when it fails. */
export type HealthCheck = () => Promise<unknown>;

/** Thrown by a check; its message is public. The messages of other errors are not shown. */
export class UnhealthyError extends Error {
  override readonly name = 'UnhealthyError';
}

export interface HealthRouteOptions {
  /** Milliseconds after which a check counts as failed; default 3,000. */
  readonly timeoutMs?: number | undefined;
  /** Receives the causes when the set of failing parts changes. */
  readonly logger?: Logger | undefined;
}

/**
 * Creates a router with two health routes:
 * - `GET /healthz` is for readiness: 200 while all checks pass, otherwise 503 with the failing parts and their causes.
 *   Send the server no requests meanwhile.
 * - `GET /healthz/live` is for liveness: always 200. Restart the process if no answer comes.
 *
 * A check without an answer times out. A check that is still running is not started again.
 * @param checks by the name of the part that each one tests.
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
  /** The public text. */
  readonly why: string;
  readonly cause: unknown;
}

function isFailure(found: Failure | undefined): found is Failure {
  return found !== undefined;
}

type Ask = () => Promise<Failure | undefined>;

/** Starts a check or joins the running one; waits at most `timeoutMs`. */
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
