import type { OperationId } from '@cashfree-rest/server';

export const FAULT_KINDS = [
  'DELAY',
  'STATUS',
  'CUT_BEFORE',
  'CUT_AFTER',
  'HTML',
  'EMPTY_500',
  'NOTIFY_FAILS',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface NewFault {
  readonly kind: FaultKind;
  /** `undefined` affects every operation. */
  readonly operationId?: OperationId;
  readonly orderId?: string;
  /** From 0 to 1. */
  readonly probability: number;
  /** The same seed affects the same requests in turn. */
  readonly seed: number;
  /** How often it applies; `undefined` is unlimited. */
  readonly times?: number;
  readonly delayMs?: number;
  readonly httpStatus?: number;
}

export interface Fault extends NewFault {
  readonly faultId: number;
}

/** A fault with what it has done so far. */
export interface FaultStanding extends Fault {
  readonly hits: number;
  /** `USED_UP` if it applies no more. */
  readonly state: 'ARMED' | 'USED_UP';
}

/** What a fault may affect: a request, or an attempt to notify. */
export interface FaultTarget {
  readonly appId: string;
  /** `undefined` for an attempt to notify. */
  readonly operationId: OperationId | undefined;
  readonly orderId: string | undefined;
}

/** Used-up faults that are still listed, by merchant. */
const MAX_USED_UP = 100;

/** Deliberate faults. Kept in memory: they end with the process, and other processes on the same database lack them. */
export interface FaultRules {
  add(appId: string, fault: NewFault): FaultStanding;
  /** Returns the faults that can still apply, and the latest ones that are used up. */
  list(appId: string): readonly FaultStanding[];
  /** Removes a fault; false if there is none with this id. */
  remove(appId: string, faultId: number): boolean;
  clear(appId: string): void;
  /** True if no fault can still apply. */
  isEmpty(): boolean;
  /** Returns the oldest fault that applies to this target, and counts it as used. */
  strike(target: FaultTarget): Fault | undefined;
}

interface ArmedFault {
  readonly fault: Fault;
  readonly appId: string;
  readonly draw: () => number;
  hits: number;
}

export function createFaultRules(): FaultRules {
  let armed: readonly ArmedFault[] = [];
  let lastId = 0;
  const ofMerchant = (appId: string) => armed.filter((each) => each.appId === appId);

  return {
    add(appId, newFault) {
      lastId += 1;
      const fault = { ...newFault, faultId: lastId };
      const usedUp = ofMerchant(appId).filter(isUsedUp);
      const forgotten = new Set(usedUp.slice(0, Math.max(0, usedUp.length - MAX_USED_UP)));
      const added = { fault, appId, draw: seededDraws(fault.seed), hits: 0 };
      armed = [...armed.filter((each) => !forgotten.has(each)), added];
      return standingOf(added);
    },
    list: (appId) => ofMerchant(appId).map(standingOf),
    remove(appId, faultId) {
      const before = armed.length;
      armed = armed.filter((each) => each.appId !== appId || each.fault.faultId !== faultId);
      return armed.length < before;
    },
    clear(appId) {
      armed = armed.filter((each) => each.appId !== appId);
    },
    isEmpty: () => armed.every(isUsedUp),
    strike({ appId, operationId, orderId }) {
      for (const each of ofMerchant(appId)) {
        const { fault } = each;
        if (isUsedUp(each)) continue;
        if ((fault.kind === 'NOTIFY_FAILS') !== (operationId === undefined)) continue;
        if (fault.operationId !== undefined && fault.operationId !== operationId) continue;
        if (fault.orderId !== undefined && fault.orderId !== orderId) continue;
        if (each.draw() >= fault.probability) continue;
        each.hits += 1;
        return fault;
      }
      return undefined;
    },
  };
}

function isUsedUp({ fault, hits }: ArmedFault): boolean {
  return hits >= (fault.times ?? Number.POSITIVE_INFINITY);
}

function standingOf(armed: ArmedFault): FaultStanding {
  return { ...armed.fault, hits: armed.hits, state: isUsedUp(armed) ? 'USED_UP' : 'ARMED' };
}

/** Returns numbers from 0 to below 1, repeatable for the same seed (Mulberry32, by Tommy Ettinger). */
function seededDraws(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
