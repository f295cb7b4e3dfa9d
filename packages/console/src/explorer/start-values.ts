import type { OperationId } from '@cashfree-rest/contract';
import { type FormField, forms } from '@cashfree-rest/contract/forms';
import { callControl } from '../link/control-api.ts';

export type Values = Readonly<Record<string, string>>;

/** What a form begins with, so that sending it as it is works in this world. */
export interface Start {
  readonly values: Values;
  /** Other values of the world that a field may have. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** What the world lacks for the call to succeed. */
  readonly missing?: string;
}

interface Asked {
  readonly operationId: OperationId;
  readonly appId: string | undefined;
  readonly baseUrl: string;
}

/** These mail or show the link of an order that can still be paid. */
const NEEDS_OPEN_ORDER: readonly OperationId[] = ['getOrderLink', 'sendOrderEmail'];
const PERIOD_DAYS = 30;

/** Fills required fields with values of the world, or else with the document's examples. */
export async function findStart(asked: Asked): Promise<Start> {
  const { fields } = forms[asked.operationId];
  const required = fields.filter((field) => field.required);
  const examples = Object.fromEntries(required.map((field) => [field.name, exampleOf(field)]));
  const { values, choices = {}, missing } = await fromWorld(asked, required);
  return {
    values: { ...examples, ...values },
    choices,
    ...(missing !== undefined && { missing }),
  };
}

type Found = Pick<Start, 'values' | 'missing'> & Partial<Pick<Start, 'choices'>>;

async function fromWorld(asked: Asked, required: readonly FormField[]): Promise<Found> {
  const asks = (name: string) => required.some((field) => field.name === name);
  if (asks('returnUrl')) {
    return { values: { orderId: freshOrderId(), returnUrl: `${asked.baseUrl}/return` } };
  }
  if (asks('orderId')) return findOrder(asked);
  if (asks('referenceId')) return findPayment(asked);
  if (asks('settlementId')) return findSettlement(asked);
  if (asks('startDate')) return findPeriod(asked);
  return { values: {} };
}

function exampleOf({ example = '' }: FormField): string {
  return example;
}

/** Unlikely to be taken; the browser's random ids need https. */
function freshOrderId(): string {
  return `order-${Math.random().toString(36).slice(2, 10)}`;
}

async function findOrder({ operationId, appId }: Asked): Promise<Found> {
  const { orders } = await callControl('listOrders', { count: 20 }, appId);
  const needsOpen = NEEDS_OPEN_ORDER.includes(operationId);
  const fitting = orders.filter(({ orderStatus }) => !needsOpen || orderStatus === 'ACTIVE');
  const [first] = fitting;
  const choices = { orderId: orders.map(({ orderId }) => orderId) };
  if (first !== undefined) return { values: { orderId: first.orderId }, choices };
  const missing = needsOpen
    ? 'No order waits to be paid: send createOrder first.'
    : 'This world has no order: send createOrder first.';
  return { values: {}, choices, missing };
}

async function findPayment({ appId }: Asked): Promise<Found> {
  const filter = { txStatus: 'SUCCESS', count: 20 } as const;
  const { payments } = await callControl('listPayments', filter, appId);
  const refundable = payments.filter((payment) => Number(payment.refundable) > 0);
  // A refund of net banking needs the fields of a transfer.
  const first =
    refundable.find(({ paymentMode }) => paymentMode !== 'NET_BANKING') ?? refundable[0];
  if (first === undefined) {
    return { values: {}, missing: 'No payment can be refunded: pay an order first.' };
  }
  const refundAmount = Number(first.refundable) >= 1 ? '1.00' : first.refundable;
  return {
    values: { referenceId: first.referenceId, refundAmount },
    choices: { referenceId: refundable.map(({ referenceId }) => referenceId) },
  };
}

async function findSettlement({ appId }: Asked): Promise<Found> {
  const { settlements } = await callControl('listSandboxSettlements', { count: 20 }, appId);
  const ids = settlements.map(({ id }) => String(id));
  const [settlementId] = ids;
  if (settlementId === undefined) {
    const missing = 'Nothing is settled yet: pay an order and move the clock by three days.';
    return { values: {}, missing };
  }
  return { values: { settlementId }, choices: { settlementId: ids } };
}

async function findPeriod({ appId }: Asked): Promise<Found> {
  const { now } = await callControl('readClock', {}, appId);
  const dayOf = (time: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(time);
  const end = Date.parse(now);
  return { values: { startDate: dayOf(end - PERIOD_DAYS * 86_400_000), endDate: dayOf(end) } };
}
