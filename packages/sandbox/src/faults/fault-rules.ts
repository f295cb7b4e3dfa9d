import type { OperationId } from '@cashfree-rest/server';

export const FAULT_KINDS = [
  'DELAY',
  'STATUS',
  'CUT_BEFORE',
  'CUT_AFTER',
  'HTML',
  'EMPTY_500',
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

/** The parts of a request that a fault depends on. */
export interface FaultTarget {
  readonly appId: string;
  readonly operationId: OperationId;
  readonly orderId: string | undefined;
}

/** Deliberate faults. Kept in memory: they end with the process, and other processes on the same database lack them. */
export interface FaultRules {
  add(appId: string, fault: NewFault): Fault;
  /** Returns the faults that can still apply. */
  list(appId: string): readonly Fault[];
  /** Removes a fault; false if there is none with this id. */
  remove(appId: string, faultId: number): boolean;
  clear(appId: string): void;
  isEmpty(): boolean;
  /** Returns the oldest fault that applies to this request, and counts it as used. */
  strike(target: FaultTarget): Fault | undefined;
}

interface ArmedFault {
  readonly fault: Fault;
  readonly appId: string;
  readonly draw: () => number;
  left: number;
}

export function createFaultRules(): FaultRules {
  let armed: readonly ArmedFault[] = [];
  let lastId = 0;
  const ofMerchant = (appId: string) => armed.filter((each) => each.appId === appId);

  return {
    add(appId, newFault) {
      lastId += 1;
      const fault = { ...newFault, faultId: lastId };
      const left = fault.times ?? Number.POSITIVE_INFINITY;
      armed = [...armed, { fault, appId, draw: seededDraws(fault.seed), left }];
      return fault;
    },
    list: (appId) =>
      ofMerchant(appId)
        .filter(({ left }) => left > 0)
        .map(({ fault }) => fault),
    remove(appId, faultId) {
      const before = armed.length;
      armed = armed.filter((each) => each.appId !== appId || each.fault.faultId !== faultId);
      return armed.length < before;
    },
    clear(appId) {
      armed = armed.filter((each) => each.appId !== appId);
    },
    isEmpty: () => armed.length === 0,
    strike({ appId, operationId, orderId }) {
      for (const each of ofMerchant(appId)) {
        const { fault } = each;
        if (each.left === 0) continue;
        if (fault.operationId !== undefined && fault.operationId !== operationId) continue;
        if (fault.orderId !== undefined && fault.orderId !== orderId) continue;
        if (each.draw() >= fault.probability) continue;
        each.left -= 1;
        return fault;
      }
      return undefined;
    },
  };
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
