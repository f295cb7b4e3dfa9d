// Generated from openapi/sandbox.yaml by scripts/src/emit/control/emit-control.ts. Do not edit; run "pnpm generate".

import type { components, operations } from './types.ts';

type Schemas = components['schemas'];

export type ListedOrder = Schemas['ListedOrder'];
export type CurrencySum = Schemas['CurrencySum'];
export type ListOrdersReply = Schemas['ListOrdersReply'];
export type ErrorReply = Schemas['Error'];
export type CreateTestOrderRequest = Schemas['CreateTestOrderRequest'];
export type CreateTestOrderReply = Schemas['CreateTestOrderReply'];
export type OrderRecord = Schemas['OrderRecord'];
export type PaymentRecord = Schemas['PaymentRecord'];
export type RefundRecord = Schemas['RefundRecord'];
export type NotificationAttempt = Schemas['NotificationAttempt'];
export type Notification = Schemas['Notification'];
export type MailRecord = Schemas['MailRecord'];
export type PostingAmounts = Schemas['PostingAmounts'];
export type LedgerPosting = Schemas['LedgerPosting'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type ReadOrderReply = Schemas['ReadOrderReply'];
export type RefundOrderRequest = Schemas['RefundOrderRequest'];
export type RefundOrderReply = Schemas['RefundOrderReply'];
export type MailOrderReply = Schemas['MailOrderReply'];
export type PayOrderRequest = Schemas['PayOrderRequest'];
export type PayOrderReply = Schemas['PayOrderReply'];
export type ListedPayment = Schemas['ListedPayment'];
export type ListPaymentsReply = Schemas['ListPaymentsReply'];
export type DecidePaymentRequest = Schemas['DecidePaymentRequest'];
export type DecidePaymentReply = Schemas['DecidePaymentReply'];
export type ListSandboxRefundsReply = Schemas['ListSandboxRefundsReply'];
export type ProcessRefundReply = Schemas['ProcessRefundReply'];
export type ReadClockReply = Schemas['ReadClockReply'];
export type SetClockRequest = Schemas['SetClockRequest'];
export type SetClockReply = Schemas['SetClockReply'];
export type ListNotificationsReply = Schemas['ListNotificationsReply'];
export type NamedText = Schemas['NamedText'];
export type NotificationTry = Schemas['NotificationTry'];
export type NotificationDetails = Schemas['NotificationDetails'];
export type ReadNotificationReply = Schemas['ReadNotificationReply'];
export type SendNotificationReply = Schemas['SendNotificationReply'];
export type ReplayNotificationReply = Schemas['ReplayNotificationReply'];
export type SendTestNotificationRequest = Schemas['SendTestNotificationRequest'];
export type SendTestNotificationReply = Schemas['SendTestNotificationReply'];
export type CheckSignatureRequest = Schemas['CheckSignatureRequest'];
export type SignatureCause = Schemas['SignatureCause'];
export type CheckSignatureReply = Schemas['CheckSignatureReply'];
export type Mail = Schemas['Mail'];
export type ListMailsReply = Schemas['ListMailsReply'];
export type Task = Schemas['Task'];
export type ListTasksReply = Schemas['ListTasksReply'];
export type RetryTaskReply = Schemas['RetryTaskReply'];
export type SandboxEvent = Schemas['SandboxEvent'];
export type LoggedRequest = Schemas['LoggedRequest'];
export type ListRequestsReply = Schemas['ListRequestsReply'];
export type FormFields = Schemas['FormFields'];
export type SendRequestRequest = Schemas['SendRequestRequest'];
export type GatewayCall = Schemas['GatewayCall'];
export type SendRequestReply = Schemas['SendRequestReply'];
export type SettlementRecord = Schemas['SettlementRecord'];
export type ListSandboxSettlementsReply = Schemas['ListSandboxSettlementsReply'];
export type RunSettlementsReply = Schemas['RunSettlementsReply'];
export type LedgerBalance = Schemas['LedgerBalance'];
export type ReadLedgerReply = Schemas['ReadLedgerReply'];
export type Merchant = Schemas['Merchant'];
export type ListMerchantsReply = Schemas['ListMerchantsReply'];
export type CreateMerchantRequest = Schemas['CreateMerchantRequest'];
export type CreateMerchantReply = Schemas['CreateMerchantReply'];
export type Snapshot = Schemas['Snapshot'];
export type ListSnapshotsReply = Schemas['ListSnapshotsReply'];
export type CreateSnapshotRequest = Schemas['CreateSnapshotRequest'];
export type CreateSnapshotReply = Schemas['CreateSnapshotReply'];
export type DeleteSnapshotReply = Schemas['DeleteSnapshotReply'];
export type SnapshotTables = Schemas['SnapshotTables'];
export type ExportSnapshotReply = Schemas['ExportSnapshotReply'];
export type ImportSnapshotRequest = Schemas['ImportSnapshotRequest'];
export type ImportSnapshotReply = Schemas['ImportSnapshotReply'];
export type ForkSnapshotRequest = Schemas['ForkSnapshotRequest'];
export type ForkSnapshotReply = Schemas['ForkSnapshotReply'];
export type RestoreSnapshotReply = Schemas['RestoreSnapshotReply'];
export type ResetWorldReply = Schemas['ResetWorldReply'];
export type Fault = Schemas['Fault'];
export type ListFaultsReply = Schemas['ListFaultsReply'];
export type CreateFaultRequest = Schemas['CreateFaultRequest'];
export type CreateFaultReply = Schemas['CreateFaultReply'];
export type DeleteFaultsReply = Schemas['DeleteFaultsReply'];
export type DeleteFaultReply = Schemas['DeleteFaultReply'];
export type ScenarioStep = Schemas['ScenarioStep'];
export type Scenario = Schemas['Scenario'];
export type ListScenariosReply = Schemas['ListScenariosReply'];
export type RunScenarioRequest = Schemas['RunScenarioRequest'];
export type StepResult = Schemas['StepResult'];
export type ScenarioRun = Schemas['ScenarioRun'];
export type RunScenarioReply = Schemas['RunScenarioReply'];

/** The fields of each request: path, query and body. */
export interface Requests {
  listOrders: NonNullable<operations['listOrders']['parameters']['query']>;
  createTestOrder: NonNullable<operations['createTestOrder']['parameters']['query']> &
    CreateTestOrderRequest;
  readOrder: operations['readOrder']['parameters']['path'] &
    NonNullable<operations['readOrder']['parameters']['query']>;
  refundOrder: operations['refundOrder']['parameters']['path'] &
    NonNullable<operations['refundOrder']['parameters']['query']> &
    RefundOrderRequest;
  mailOrder: operations['mailOrder']['parameters']['path'] &
    NonNullable<operations['mailOrder']['parameters']['query']>;
  payOrder: operations['payOrder']['parameters']['path'] &
    NonNullable<operations['payOrder']['parameters']['query']> &
    PayOrderRequest;
  listPayments: NonNullable<operations['listPayments']['parameters']['query']>;
  decidePayment: operations['decidePayment']['parameters']['path'] &
    NonNullable<operations['decidePayment']['parameters']['query']> &
    DecidePaymentRequest;
  listSandboxRefunds: NonNullable<operations['listSandboxRefunds']['parameters']['query']>;
  processRefund: operations['processRefund']['parameters']['path'] &
    NonNullable<operations['processRefund']['parameters']['query']>;
  readClock: NonNullable<operations['readClock']['parameters']['query']>;
  setClock: NonNullable<operations['setClock']['parameters']['query']> & SetClockRequest;
  listNotifications: NonNullable<operations['listNotifications']['parameters']['query']>;
  readNotification: operations['readNotification']['parameters']['path'] &
    NonNullable<operations['readNotification']['parameters']['query']>;
  sendNotification: operations['sendNotification']['parameters']['path'] &
    NonNullable<operations['sendNotification']['parameters']['query']>;
  replayNotification: operations['replayNotification']['parameters']['path'] &
    NonNullable<operations['replayNotification']['parameters']['query']>;
  sendTestNotification: NonNullable<operations['sendTestNotification']['parameters']['query']> &
    SendTestNotificationRequest;
  checkSignature: NonNullable<operations['checkSignature']['parameters']['query']> &
    CheckSignatureRequest;
  listMails: NonNullable<operations['listMails']['parameters']['query']>;
  listTasks: NonNullable<operations['listTasks']['parameters']['query']>;
  retryTask: operations['retryTask']['parameters']['path'] &
    NonNullable<operations['retryTask']['parameters']['query']>;
  streamEvents: NonNullable<operations['streamEvents']['parameters']['query']>;
  listRequests: NonNullable<operations['listRequests']['parameters']['query']>;
  sendRequest: NonNullable<operations['sendRequest']['parameters']['query']> & SendRequestRequest;
  runSettlements: NonNullable<operations['runSettlements']['parameters']['query']>;
  listSandboxSettlements: NonNullable<operations['listSandboxSettlements']['parameters']['query']>;
  readLedger: NonNullable<operations['readLedger']['parameters']['query']>;
  listMerchants: {};
  createMerchant: CreateMerchantRequest;
  createSnapshot: NonNullable<operations['createSnapshot']['parameters']['query']> &
    CreateSnapshotRequest;
  listSnapshots: NonNullable<operations['listSnapshots']['parameters']['query']>;
  deleteSnapshot: operations['deleteSnapshot']['parameters']['path'] &
    NonNullable<operations['deleteSnapshot']['parameters']['query']>;
  exportSnapshot: operations['exportSnapshot']['parameters']['path'] &
    NonNullable<operations['exportSnapshot']['parameters']['query']>;
  importSnapshot: operations['importSnapshot']['parameters']['path'] &
    NonNullable<operations['importSnapshot']['parameters']['query']> &
    ImportSnapshotRequest;
  forkSnapshot: operations['forkSnapshot']['parameters']['path'] &
    NonNullable<operations['forkSnapshot']['parameters']['query']> &
    ForkSnapshotRequest;
  restoreSnapshot: operations['restoreSnapshot']['parameters']['path'] &
    NonNullable<operations['restoreSnapshot']['parameters']['query']>;
  resetWorld: NonNullable<operations['resetWorld']['parameters']['query']>;
  createFault: NonNullable<operations['createFault']['parameters']['query']> & CreateFaultRequest;
  listFaults: NonNullable<operations['listFaults']['parameters']['query']>;
  deleteFaults: NonNullable<operations['deleteFaults']['parameters']['query']>;
  deleteFault: operations['deleteFault']['parameters']['path'] &
    NonNullable<operations['deleteFault']['parameters']['query']>;
  listScenarios: {};
  runScenario: operations['runScenario']['parameters']['path'] &
    NonNullable<operations['runScenario']['parameters']['query']> &
    RunScenarioRequest;
}

/** The reply of each operation that succeeds. */
export interface Replies {
  listOrders: ListOrdersReply;
  createTestOrder: CreateTestOrderReply;
  readOrder: ReadOrderReply;
  refundOrder: RefundOrderReply;
  mailOrder: MailOrderReply;
  payOrder: PayOrderReply;
  listPayments: ListPaymentsReply;
  decidePayment: DecidePaymentReply;
  listSandboxRefunds: ListSandboxRefundsReply;
  processRefund: ProcessRefundReply;
  readClock: ReadClockReply;
  setClock: SetClockReply;
  listNotifications: ListNotificationsReply;
  readNotification: ReadNotificationReply;
  sendNotification: SendNotificationReply;
  replayNotification: ReplayNotificationReply;
  sendTestNotification: SendTestNotificationReply;
  checkSignature: CheckSignatureReply;
  listMails: ListMailsReply;
  listTasks: ListTasksReply;
  retryTask: RetryTaskReply;
  streamEvents: AsyncIterable<SandboxEvent>;
  listRequests: ListRequestsReply;
  sendRequest: SendRequestReply;
  runSettlements: RunSettlementsReply;
  listSandboxSettlements: ListSandboxSettlementsReply;
  readLedger: ReadLedgerReply;
  listMerchants: ListMerchantsReply;
  createMerchant: CreateMerchantReply;
  createSnapshot: CreateSnapshotReply;
  listSnapshots: ListSnapshotsReply;
  deleteSnapshot: DeleteSnapshotReply;
  exportSnapshot: ExportSnapshotReply;
  importSnapshot: ImportSnapshotReply;
  forkSnapshot: ForkSnapshotReply;
  restoreSnapshot: RestoreSnapshotReply;
  resetWorld: ResetWorldReply;
  createFault: CreateFaultReply;
  listFaults: ListFaultsReply;
  deleteFaults: DeleteFaultsReply;
  deleteFault: DeleteFaultReply;
  listScenarios: ListScenariosReply;
  runScenario: RunScenarioReply;
}

/** The HTTP statuses with which each operation may fail. */
export interface ErrorStatuses {
  listOrders: 400 | 401 | 403 | 404 | 500;
  createTestOrder: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500;
  readOrder: 400 | 401 | 403 | 404 | 500;
  refundOrder: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500;
  mailOrder: 400 | 401 | 403 | 404 | 409 | 415 | 500;
  payOrder: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500;
  listPayments: 400 | 401 | 403 | 404 | 500;
  decidePayment: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500;
  listSandboxRefunds: 400 | 401 | 403 | 404 | 500;
  processRefund: 400 | 401 | 403 | 404 | 409 | 415 | 500;
  readClock: 400 | 401 | 403 | 404 | 500;
  setClock: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500;
  listNotifications: 400 | 401 | 403 | 404 | 500;
  readNotification: 400 | 401 | 403 | 404 | 500;
  sendNotification: 400 | 401 | 403 | 404 | 409 | 415 | 500;
  replayNotification: 400 | 401 | 403 | 404 | 415 | 500;
  sendTestNotification: 400 | 401 | 403 | 404 | 413 | 415 | 500;
  checkSignature: 400 | 401 | 403 | 404 | 413 | 415 | 500;
  listMails: 400 | 401 | 403 | 404 | 500;
  listTasks: 400 | 401 | 403 | 404 | 500;
  retryTask: 400 | 401 | 403 | 404 | 415 | 500;
  streamEvents: 400 | 401 | 403 | 404 | 500;
  listRequests: 400 | 401 | 403 | 404 | 500;
  sendRequest: 400 | 401 | 403 | 404 | 413 | 415 | 500;
  runSettlements: 400 | 401 | 403 | 404 | 415 | 500;
  listSandboxSettlements: 400 | 401 | 403 | 404 | 500;
  readLedger: 400 | 401 | 403 | 404 | 500;
  listMerchants: 400 | 401 | 403 | 500;
  createMerchant: 400 | 401 | 403 | 409 | 413 | 415 | 500;
  createSnapshot: 400 | 401 | 403 | 404 | 413 | 415 | 500;
  listSnapshots: 400 | 401 | 403 | 404 | 500;
  deleteSnapshot: 400 | 401 | 403 | 404 | 415 | 500;
  exportSnapshot: 400 | 401 | 403 | 404 | 500;
  importSnapshot: 400 | 401 | 403 | 404 | 413 | 415 | 500;
  forkSnapshot: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500;
  restoreSnapshot: 400 | 401 | 403 | 404 | 415 | 500;
  resetWorld: 400 | 401 | 403 | 404 | 415 | 500;
  createFault: 400 | 401 | 403 | 404 | 413 | 415 | 500;
  listFaults: 400 | 401 | 403 | 404 | 500;
  deleteFaults: 400 | 401 | 403 | 404 | 415 | 500;
  deleteFault: 400 | 401 | 403 | 404 | 415 | 500;
  listScenarios: 400 | 401 | 403 | 409 | 500;
  runScenario: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500;
}

/** All fields of a request in one object. */
export type RequestFields<Id extends keyof Requests> = Requests[Id];

/** Fields with a default, which the server fills in. */
export interface DefaultedFields {
  listOrders: 'count';
  createTestOrder:
    | 'orderAmount'
    | 'orderCurrency'
    | 'customerName'
    | 'customerPhone'
    | 'customerEmail';
  readOrder: never;
  refundOrder: never;
  mailOrder: never;
  payOrder: 'paymentMode';
  listPayments: 'count';
  decidePayment: never;
  listSandboxRefunds: 'count';
  processRefund: never;
  readClock: never;
  setClock: never;
  listNotifications: 'count';
  readNotification: never;
  sendNotification: never;
  replayNotification: never;
  sendTestNotification: 'orderId' | 'orderAmount' | 'paymentMode';
  checkSignature: never;
  listMails: 'count';
  listTasks: 'count';
  retryTask: never;
  streamEvents: never;
  listRequests: 'count';
  sendRequest: 'credentials';
  runSettlements: never;
  listSandboxSettlements: 'count';
  readLedger: never;
  listMerchants: never;
  createMerchant: never;
  createSnapshot: never;
  listSnapshots: never;
  deleteSnapshot: never;
  exportSnapshot: never;
  importSnapshot: never;
  forkSnapshot: never;
  restoreSnapshot: never;
  resetWorld: never;
  createFault: 'probability';
  listFaults: never;
  deleteFaults: never;
  deleteFault: never;
  listScenarios: never;
  runScenario: never;
}

/** Calls of one merchant's world: that of the `appId` in the query, by default the sandbox's first one. */
export type WorldOperationId =
  | 'listOrders'
  | 'createTestOrder'
  | 'readOrder'
  | 'refundOrder'
  | 'mailOrder'
  | 'payOrder'
  | 'listPayments'
  | 'decidePayment'
  | 'listSandboxRefunds'
  | 'processRefund'
  | 'readClock'
  | 'setClock'
  | 'listNotifications'
  | 'readNotification'
  | 'sendNotification'
  | 'replayNotification'
  | 'sendTestNotification'
  | 'checkSignature'
  | 'listMails'
  | 'listTasks'
  | 'retryTask'
  | 'streamEvents'
  | 'listRequests'
  | 'sendRequest'
  | 'runSettlements'
  | 'listSandboxSettlements'
  | 'readLedger'
  | 'createSnapshot'
  | 'listSnapshots'
  | 'deleteSnapshot'
  | 'exportSnapshot'
  | 'importSnapshot'
  | 'forkSnapshot'
  | 'restoreSnapshot'
  | 'resetWorld'
  | 'createFault'
  | 'listFaults'
  | 'deleteFaults'
  | 'deleteFault'
  | 'runScenario';
