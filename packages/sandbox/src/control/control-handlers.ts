import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import type { Gateway } from '../gateway.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Clock } from '../time/clock.ts';
import { createBooksControls } from './books-controls.ts';
import { createClockControls } from './clock-controls.ts';
import { createDeliveryControls } from './delivery-controls.ts';
import { createEventControls } from './event-controls.ts';
import { createFaultControls } from './fault-controls.ts';
import { createListControls } from './list-controls.ts';
import { createOrderActControls } from './order-act-controls.ts';
import { createOrderControls } from './order-controls.ts';
import { createPaymentControls } from './payment-controls.ts';
import { createRequestControls } from './request-controls.ts';
import type { RequestLog } from './request-log.ts';
import { createScenarioControls, type ScenarioControlOptions } from './scenario-controls.ts';
import { createSignatureControls } from './signature-controls.ts';
import { createTaskControls } from './task-controls.ts';
import { createWorldControls } from './world-controls.ts';

export interface ControlHandlerOptions {
  readonly gateway: Gateway;
  readonly requestLog: RequestLog;
  /** The machine's clock. */
  readonly clock: Clock;
  readonly scenarios: ScenarioControlOptions;
}

/** Creates the handlers of the control API for a gateway. */
export function createControlHandlers(options: ControlHandlerOptions): ControlHandlers<Merchant> {
  const { gateway, requestLog, clock, scenarios } = options;
  return {
    ...createOrderControls(gateway),
    ...createOrderActControls(gateway),
    ...createListControls(gateway),
    ...createPaymentControls(gateway),
    ...createClockControls(gateway.worldClock, clock),
    ...createDeliveryControls(gateway),
    ...createSignatureControls(gateway),
    ...createTaskControls(gateway),
    ...createBooksControls(gateway),
    ...createEventControls(gateway),
    ...createWorldControls(gateway),
    ...createRequestControls(scenarios.ownUrl),
    ...createScenarioControls(scenarios),
    ...createFaultControls(gateway, requestLog),
  };
}
