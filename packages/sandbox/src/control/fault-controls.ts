import { randomInt } from 'node:crypto';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Gateway } from '../gateway.ts';
import { lastIdOf } from '../lists/last-id.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { RequestLog } from './request-log.ts';

type FaultControls = Pick<
  ControlHandlers<Merchant>,
  'createFault' | 'listFaults' | 'deleteFault' | 'deleteFaults' | 'listRequests'
>;

const SEEDS = 2 ** 31;
/** Fields without a meaning for notifications. */
const OF_REQUESTS = ['operationId', 'delayMs', 'httpStatus'] as const;

/** Manages faults and lists requests. */
export function createFaultControls(
  { faults, merchants }: Pick<Gateway, 'faults' | 'merchants'>,
  requestLog: RequestLog,
): FaultControls {
  return {
    async createFault({ world, ...fault }) {
      const useless =
        fault.kind === 'NOTIFY_FAILS' ? OF_REQUESTS.find((name) => name in fault) : undefined;
      if (useless !== undefined) {
        return new RefusedReply(400, `${useless} concerns no notification: leave it out`);
      }
      const { seed = randomInt(SEEDS) } = fault;
      return { status: 'OK', fault: faults.add(world.appId, { ...fault, seed }) };
    },
    async listFaults({ world }) {
      return { status: 'OK', faults: [...faults.list(world.appId)] };
    },
    async deleteFault({ world, faultId }) {
      if (faults.remove(world.appId, faultId)) return { status: 'OK' };
      return new RefusedReply(404, 'No fault has this faultId');
    },
    async deleteFaults({ world }) {
      faults.clear(world.appId);
      return { status: 'OK' };
    },
    async listRequests({ world: { appId }, lastId, ...filter }) {
      const known = new Set((await merchants.list()).map((merchant) => merchant.appId));
      // As in all lists, 0 asks for the first page.
      const requests = requestLog.list(appId, known, { ...filter, before: lastId || undefined });
      return {
        status: 'OK',
        requests: requests.map(({ at, durationMs, outcome: _, summary: __, ...request }) => ({
          ...request,
          at: at.toISOString(),
          durationMs: Math.round(durationMs),
        })),
        ...lastIdOf(requests),
      };
    },
  };
}
