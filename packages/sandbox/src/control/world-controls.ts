import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Gateway } from '../gateway.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Snapshot } from '../worlds/world-archive.ts';

type WorldControls = Pick<
  ControlHandlers<Merchant>,
  | 'listMerchants'
  | 'createMerchant'
  | 'createSnapshot'
  | 'listSnapshots'
  | 'restoreSnapshot'
  | 'resetWorld'
>;

/** Manages merchants, each with its own world, and snapshots of their worlds. */
export function createWorldControls(gateway: Gateway): WorldControls {
  const { merchants, archive, merchantTime, identifiers, faults } = gateway;
  return {
    async listMerchants() {
      const list = await merchants.list();
      return { status: 'OK', merchants: list.map(({ appId, name }) => ({ appId, name })) };
    },
    async createMerchant({ appId, name = appId, secretKey = identifiers.secretKey() }) {
      if (!(await merchants.add({ appId, name, secretKey }))) {
        return new RefusedReply(409, 'A merchant with this appId exists already');
      }
      return { status: 'OK', appId, name, secretKey };
    },
    async createSnapshot({ world, name }) {
      const takenAt = merchantTime.now(world);
      await archive.take(world.appId, name, takenAt);
      return { status: 'OK', snapshot: describe({ name, takenAt }) };
    },
    async listSnapshots({ world }) {
      return { status: 'OK', snapshots: (await archive.list(world.appId)).map(describe) };
    },
    async restoreSnapshot({ world: { appId }, name }) {
      const snapshot = (await archive.list(appId)).find((known) => known.name === name);
      if (snapshot === undefined || !(await archive.restore(appId, name))) {
        return new RefusedReply(404, 'No snapshot has this name');
      }
      return { status: 'OK', snapshot: describe(snapshot) };
    },
    async resetWorld({ world: { appId } }) {
      await archive.reset(appId);
      faults.clear(appId);
      return { status: 'OK' };
    },
  };
}

function describe({ name, takenAt }: Snapshot) {
  return { name, takenAt: takenAt.toISOString() };
}
