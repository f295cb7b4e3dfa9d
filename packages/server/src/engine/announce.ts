import { type Channel, channel } from 'node:diagnostics_channel';
import type { Request, Response } from 'express';
import { requestIdOf } from '../assign-request-id.ts';
import type { Operation } from './operation.ts';

/** The phases of a request in their order. A request that is refused skips to the last one. */
export type Phase = 'received' | 'validated' | 'authenticated' | 'handled' | 'answered';

/** What subscribers of a phase receive. */
export interface PhaseMessage {
  readonly operationId: string;
  readonly requestId: string;
  /** The same object in all phases; it may hold secrets. */
  readonly request: Request;
  /** In the last phase, the reply's status; before, what Node would send. */
  readonly httpStatus: number;
}

const CHANNELS: Readonly<Record<Phase, Channel>> = {
  received: channel('cashfree-rest.server.received'),
  validated: channel('cashfree-rest.server.validated'),
  authenticated: channel('cashfree-rest.server.authenticated'),
  handled: channel('cashfree-rest.server.handled'),
  answered: channel('cashfree-rest.server.answered'),
};

/** Tells subscribers that a request has reached a phase; costs nothing without any. */
export function announce(phase: Phase, { operationId }: Operation, response: Response): void {
  const phaseChannel = CHANNELS[phase];
  if (!phaseChannel.hasSubscribers) return;
  const message: PhaseMessage = {
    operationId,
    requestId: requestIdOf(response),
    request: response.req,
    httpStatus: response.statusCode,
  };
  phaseChannel.publish(message);
}

/** Announces the last phase when the reply has left, or the caller has gone. */
export function announceAnswer(operation: Operation, response: Response): void {
  if (!CHANNELS.answered.hasSubscribers) return;
  response.once('close', () => announce('answered', operation, response));
}
