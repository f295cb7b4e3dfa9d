import { type HealthCheck, UnhealthyError } from '@cashfree-rest/server';
import { FileLostError } from './database/file-place.ts';
import { checkDatabase } from './database/open-database.ts';
import type { Gateway } from './gateway.ts';
import type { HealthOptions } from './sandbox-options.ts';

const MAX_ROUND_AGE_MS = 30_000;

/** Returns checks of everything that the sandbox needs to take payments and send notifications. */
export function healthChecks(
  gateway: Pick<Gateway, 'database' | 'worker'> & Pick<HealthOptions, 'maxRoundAgeMs'>,
): Readonly<Record<'database' | 'worker', HealthCheck>> {
  const { database, worker, maxRoundAgeMs = MAX_ROUND_AGE_MS } = gateway;
  return {
    async database() {
      try {
        await checkDatabase(database);
      } catch (error) {
        if (!(error instanceof FileLostError)) throw error;
        throw new UnhealthyError(error.message, { cause: error });
      }
    },
    async worker() {
      const ageMs = worker.roundAgeMs();
      if (ageMs <= maxRoundAgeMs) return;
      throw new UnhealthyError(`has not got through its work for ${Math.round(ageMs / 1000)} s`);
    },
  };
}
