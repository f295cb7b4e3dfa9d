import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type Handler, type Handlers, type OperationId, RefusedReply } from '@cashfree-rest/server';
import type { RequestHandler, Response } from 'express';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Fault, FaultRules } from './fault-rules.ts';

/** The two ends of a fault: at the reply and at the operation. */
export interface FaultInjection {
  /** Before the stub: remembers which reply belongs to the handler that runs later. */
  readonly watch: RequestHandler;
  /** Makes handlers fail by the rules. */
  wrap(handlers: Handlers<Merchant>): Handlers<Merchant>;
}

type AnyHandler = Handler<OperationId, Merchant>;

/** A fault that has just struck a request. */
export interface Strike {
  readonly response: Response;
  readonly requestId: string;
  readonly merchant: Merchant;
  readonly operationId: OperationId;
  readonly orderId: string | undefined;
  readonly fault: Fault;
}

export function createFaultInjection(
  rules: FaultRules,
  onStrike: (strike: Strike) => void,
): FaultInjection {
  const replies = new AsyncLocalStorage<Response>();

  const wrapped =
    (operationId: OperationId, handler: AnyHandler): AnyHandler =>
    async (call) => {
      const { orderId } = call.body as { orderId?: string };
      const reply = replies.getStore();
      // The request arrived before there was any fault.
      if (reply === undefined) return handler(call);
      const fault = rules.strike({ appId: call.merchant.appId, operationId, orderId });
      if (fault === undefined) return handler(call);
      const { merchant, requestId } = call;
      onStrike({ response: reply, requestId, merchant, operationId, orderId, fault });
      await wait(fault.delayMs ?? 0);
      if (fault.kind === 'DELAY') return handler(call);
      if (fault.kind === 'CUT_AFTER') await runToItsEnd(handler, call);
      spoil(reply, fault);
      // The reply is gone; a promise that never settles keeps the stub from answering again.
      return new Promise<never>(() => {});
    };

  return {
    // Tracking a request through its promises costs time, so it is done only while there are faults.
    watch: (_request, response, next) => {
      if (rules.isEmpty()) next();
      else replies.run(response, next);
    },
    wrap(handlers) {
      const entries = Object.entries(handlers as Record<OperationId, AnyHandler>);
      return Object.fromEntries(
        entries.map(([id, handler]) => [id, wrapped(id as OperationId, handler)]),
      ) as unknown as Handlers<Merchant>;
    },
  };
}

/** A refusal gets lost like any other reply. */
async function runToItsEnd(handler: AnyHandler, call: Parameters<AnyHandler>[0]): Promise<void> {
  try {
    await handler(call);
  } catch (error) {
    if (!(error instanceof RefusedReply)) throw error;
  }
}

function spoil(reply: Response, { kind, httpStatus = 500 }: Fault): void {
  if (kind === 'CUT_BEFORE' || kind === 'CUT_AFTER') reply.socket?.destroy();
  else if (kind === 'EMPTY_500') reply.writeHead(500).end();
  else if (kind === 'HTML') {
    reply.writeHead(502, { 'Content-Type': 'text/html' });
    reply.end('<html><body><h1>502 Bad Gateway</h1></body></html>');
  } else {
    const reason = `A fault of the sandbox: HTTP ${httpStatus}`;
    const type = { 'Content-Type': 'application/json; charset=utf-8' };
    // The document promises it for each 429.
    reply.writeHead(httpStatus, httpStatus === 429 ? { ...type, 'Retry-After': '1' } : type);
    reply.end(JSON.stringify({ status: 'ERROR', reason, message: reason, error: reason }));
  }
}
