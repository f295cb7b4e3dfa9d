import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Gateway } from '../gateway.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { SnapshotFileError } from '../worlds/check-snapshot.ts';
import type { Snapshot } from '../worlds/world-archive.ts';

type WorldControls = Pick<
  ControlHandlers<Merchant>,
  | 'listMerchants'
  | 'createMerchant'
  | 'createSnapshot'
  | 'listSnapshots'
  | 'restoreSnapshot'
  | 'deleteSnapshot'
  | 'exportSnapshot'
  | 'importSnapshot'
  | 'forkSnapshot'
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
        return appIdTaken();
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
        return unknownSnapshot();
      }
      return { status: 'OK', snapshot: describe(snapshot) };
    },
    async deleteSnapshot({ world: { appId }, name }) {
      return (await archive.remove(appId, name)) ? { status: 'OK' } : unknownSnapshot();
    },
    async exportSnapshot({ world: { appId }, name }, { saveAs }) {
      const file = await archive.read(appId, name);
      if (file === undefined) return unknownSnapshot();
      saveAs(`${name}.json`);
      const { takenAt, isFrozen: frozen, tables } = file;
      return { status: 'OK', version: 1, takenAt: takenAt.toISOString(), frozen, tables };
    },
    async importSnapshot({ world: { appId }, name, takenAt: then, frozen, tables }) {
      const takenAt = new Date(then);
      try {
        await archive.write(appId, name, { takenAt, isFrozen: frozen, tables });
      } catch (error) {
        if (!(error instanceof SnapshotFileError)) throw error;
        return new RefusedReply(400, `The file is no snapshot: ${error.message}`);
      }
      return { status: 'OK', snapshot: describe({ name, takenAt }) };
    },
    async forkSnapshot({ world, name: snapshot, newAppId: appId, newName: name = appId }) {
      const secretKey = identifiers.secretKey();
      const fault = await archive.fork(world.appId, snapshot, { appId, name, secretKey });
      if (fault === 'no such snapshot') return unknownSnapshot();
      if (fault === 'appId taken') return appIdTaken();
      return { status: 'OK', appId, name, secretKey };
    },
    async resetWorld({ world: { appId } }) {
      await archive.reset(appId);
      faults.clear(appId);
      return { status: 'OK' };
    },
  };
}

function unknownSnapshot(): RefusedReply<404> {
  return new RefusedReply(404, 'No snapshot has this name');
}

function appIdTaken(): RefusedReply<409> {
  return new RefusedReply(409, 'A merchant with this appId exists already');
}

function describe({ name, takenAt }: Snapshot) {
  return { name, takenAt: takenAt.toISOString() };
}
