// Generated from openapi/sandbox.yaml by scripts/src/emit/control/emit-control-handlers.ts. Do not edit; run "pnpm generate".

import type { RefusedReply } from '@cashfree-rest/core';
import type {
  DefaultedFields,
  ErrorStatuses,
  Replies,
  Requests,
  WorldOperationId,
} from './messages.ts';
import type { OperationId } from './operations.ts';

/** In a call of one world, the world replaces the `appId`. */
type OwnFields<Id extends OperationId> = Id extends WorldOperationId
  ? Omit<Requests[Id], 'appId'>
  : Requests[Id];

type Defaulted<Id extends OperationId> = DefaultedFields[Id] & keyof OwnFields<Id>;

/** One call as a handler receives it: validated, with defaults filled in, and with its world. */
export type ControlCall<Id extends OperationId, World extends object> = Omit<
  OwnFields<Id>,
  Defaulted<Id>
> &
  Required<Pick<OwnFields<Id>, Defaulted<Id>>> &
  (Id extends WorldOperationId ? { readonly world: World } : unknown);

/** The context of a call beside its fields. */
export interface ControlContext {
  /** Aborts when the caller disconnects before the reply. */
  readonly signal: AbortSignal;
  /** The header `Last-Event-ID`. */
  readonly lastEventId?: string | undefined;
  /** Names the file in which browsers save the reply: letters, digits, full stops, hyphens and underscores. */
  readonly saveAs: (fileName: string) => void;
}

/** Returns a reply of the document, or returns (or throws) a `RefusedReply` with a declared status. */
export type ControlHandler<Id extends OperationId, World extends object> = (
  call: ControlCall<Id, World>,
  context: ControlContext,
) => Promise<Replies[Id] | RefusedReply<ErrorStatuses[Id]>>;

export interface ControlHandlers<World extends object> {
  /**
   * List orders.
   */
  readonly listOrders: ControlHandler<'listOrders', World>;
  /**
   * Create a test order.
   */
  readonly createTestOrder: ControlHandler<'createTestOrder', World>;
  /**
   * Read an order.
   */
  readonly readOrder: ControlHandler<'readOrder', World>;
  /**
   * Refund an order.
   */
  readonly refundOrder: ControlHandler<'refundOrder', World>;
  /**
   * Mail the payment link.
   */
  readonly mailOrder: ControlHandler<'mailOrder', World>;
  /**
   * Pay an order.
   */
  readonly payOrder: ControlHandler<'payOrder', World>;
  /**
   * List payments.
   */
  readonly listPayments: ControlHandler<'listPayments', World>;
  /**
   * Decide a payment that waits.
   */
  readonly decidePayment: ControlHandler<'decidePayment', World>;
  /**
   * List refunds.
   */
  readonly listSandboxRefunds: ControlHandler<'listSandboxRefunds', World>;
  /**
   * Pay a refund out now.
   */
  readonly processRefund: ControlHandler<'processRefund', World>;
  /**
   * Read the clock.
   */
  readonly readClock: ControlHandler<'readClock', World>;
  /**
   * Set the clock.
   */
  readonly setClock: ControlHandler<'setClock', World>;
  /**
   * List notifications.
   */
  readonly listNotifications: ControlHandler<'listNotifications', World>;
  /**
   * Read a notification.
   */
  readonly readNotification: ControlHandler<'readNotification', World>;
  /**
   * Send a notification now.
   */
  readonly sendNotification: ControlHandler<'sendNotification', World>;
  /**
   * Send a notification again.
   */
  readonly replayNotification: ControlHandler<'replayNotification', World>;
  /**
   * Send a test notification.
   */
  readonly sendTestNotification: ControlHandler<'sendTestNotification', World>;
  /**
   * Check a signature.
   */
  readonly checkSignature: ControlHandler<'checkSignature', World>;
  /**
   * List mails.
   */
  readonly listMails: ControlHandler<'listMails', World>;
  /**
   * List tasks.
   */
  readonly listTasks: ControlHandler<'listTasks', World>;
  /**
   * Try a task again.
   */
  readonly retryTask: ControlHandler<'retryTask', World>;
  /**
   * Follow what happens.
   */
  readonly streamEvents: ControlHandler<'streamEvents', World>;
  /**
   * List requests.
   */
  readonly listRequests: ControlHandler<'listRequests', World>;
  /**
   * Send a request to the gateway.
   */
  readonly sendRequest: ControlHandler<'sendRequest', World>;
  /**
   * Settle now.
   */
  readonly runSettlements: ControlHandler<'runSettlements', World>;
  /**
   * List settlements.
   */
  readonly listSandboxSettlements: ControlHandler<'listSandboxSettlements', World>;
  /**
   * Read the ledger.
   */
  readonly readLedger: ControlHandler<'readLedger', World>;
  /**
   * List merchants.
   */
  readonly listMerchants: ControlHandler<'listMerchants', World>;
  /**
   * Create a merchant.
   */
  readonly createMerchant: ControlHandler<'createMerchant', World>;
  /**
   * Take a snapshot.
   */
  readonly createSnapshot: ControlHandler<'createSnapshot', World>;
  /**
   * List snapshots.
   */
  readonly listSnapshots: ControlHandler<'listSnapshots', World>;
  /**
   * Delete a snapshot.
   */
  readonly deleteSnapshot: ControlHandler<'deleteSnapshot', World>;
  /**
   * Export a snapshot.
   */
  readonly exportSnapshot: ControlHandler<'exportSnapshot', World>;
  /**
   * Import a snapshot.
   */
  readonly importSnapshot: ControlHandler<'importSnapshot', World>;
  /**
   * Fork a snapshot.
   */
  readonly forkSnapshot: ControlHandler<'forkSnapshot', World>;
  /**
   * Go back to a snapshot.
   */
  readonly restoreSnapshot: ControlHandler<'restoreSnapshot', World>;
  /**
   * Empty the world.
   */
  readonly resetWorld: ControlHandler<'resetWorld', World>;
  /**
   * Create a fault.
   */
  readonly createFault: ControlHandler<'createFault', World>;
  /**
   * List faults.
   */
  readonly listFaults: ControlHandler<'listFaults', World>;
  /**
   * Delete all faults.
   */
  readonly deleteFaults: ControlHandler<'deleteFaults', World>;
  /**
   * Delete a fault.
   */
  readonly deleteFault: ControlHandler<'deleteFault', World>;
  /**
   * List scenarios.
   */
  readonly listScenarios: ControlHandler<'listScenarios', World>;
  /**
   * Run a scenario.
   */
  readonly runScenario: ControlHandler<'runScenario', World>;
}
