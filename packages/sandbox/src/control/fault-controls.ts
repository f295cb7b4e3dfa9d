import { randomInt } from 'node:crypto';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { FaultRules } from '../faults/fault-rules.ts';
import type { Merchant, MerchantStore } from '../merchants/merchant-store.ts';
import type { RequestLog } from './request-log.ts';

type FaultControls = Pick<
  ControlHandlers<Merchant>,
  'createFault' | 'listFaults' | 'deleteFault' | 'deleteFaults' | 'listRequests'
>;

const SEEDS = 2 ** 31;

/** Manages faults and lists requests. */
export function createFaultControls(
  faults: FaultRules,
  requestLog: RequestLog,
  merchants: MerchantStore,
): FaultControls {
  return {
    async createFault({ world, ...fault }) {
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
    async listRequests({ world, count }) {
      const known = new Set((await merchants.list()).map(({ appId }) => appId));
      const requests = requestLog
        .list(world.appId, known, count)
        .map(({ at, path = '', body = {}, durationMs, ...request }) => ({
          requestId: request.requestId,
          at: at.toISOString(),
          method: request.method,
          path,
          body: { ...body },
          httpStatus: request.httpStatus,
          durationMs: Math.round(durationMs),
        }));
      return { status: 'OK', requests };
    },
  };
}
