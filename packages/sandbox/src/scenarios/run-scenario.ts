import { findDifference, valueAt } from './check-reply.ts';
import { fillFields } from './fill-text.ts';
import type { Scenario, ScenarioStep, Values } from './scenario.ts';
import { findShopFailure } from './shop-answer.ts';

/** How a call ended. `LOST` is a call without a reply. */
export type CallResult =
  | { readonly kind: 'OK'; readonly reply: unknown }
  | { readonly kind: 'REFUSED'; readonly httpStatus: number; readonly reason: string }
  | { readonly kind: 'LOST'; readonly reason: string };

/** Makes one call on the world of the run. Rejects only if `signal` aborts. */
export type CallOperation = (
  operationId: string,
  fields: Values,
  signal: AbortSignal,
) => Promise<CallResult>;

export interface ScenarioRunOptions {
  readonly call: CallOperation;
  /** Unique to the run; the orderId of each of its orders begins with it. */
  readonly run: string;
  /** Where a shop listens; without it, steps that need a shop are skipped. */
  readonly notifyUrl?: string | undefined;
  /** Ends the run; the step that it interrupts fails with the signal's reason. */
  readonly signal: AbortSignal;
  /** A monotonic count of milliseconds. */
  readonly monotonicMs: () => number;
}

export interface StepResult {
  readonly title: string;
  readonly call: string;
  readonly state: 'OK' | 'FAILED' | 'SKIPPED';
  /** Why a step failed or was skipped, or how a call failed that had to. */
  readonly detail: string | null;
  readonly expectOfShop: string | null;
  readonly durationMs: number;
}

export interface ScenarioRun {
  readonly state: 'PASSED' | 'FAILED';
  readonly orderIds: string[];
  /** True if a step has moved the clock of the world, which stays where it is. */
  readonly clockMoved: boolean;
  readonly steps: StepResult[];
}

type Outcome = Pick<StepResult, 'state' | 'detail'> & { readonly kept?: Values };

/** Runs the steps in order until one fails; the others are then skipped. */
export async function runScenario(
  { steps }: Scenario,
  options: ScenarioRunOptions,
): Promise<ScenarioRun> {
  const { call, run, notifyUrl, signal, monotonicMs } = options;
  const results: StepResult[] = [];
  const orderIds = new Set<string>();
  let values: Values = { run, notifyUrl };
  let hasFailed = false;
  for (const step of steps) {
    const startedMs = monotonicMs();
    const fields = fillFields(step.fields, values);
    const { orderId } = fields;
    const outcome = await outcomeOf(step, fields);
    if (outcome.state !== 'SKIPPED' && typeof orderId === 'string') orderIds.add(orderId);
    if (outcome.state === 'FAILED') hasFailed = true;
    values = { ...values, ...outcome.kept };
    results.push({
      title: step.title,
      call: step.operationId,
      state: outcome.state,
      detail: outcome.detail,
      expectOfShop: step.expectOfShop ?? null,
      durationMs: Math.round(monotonicMs() - startedMs),
    });
  }
  return {
    state: hasFailed ? 'FAILED' : 'PASSED',
    orderIds: [...orderIds],
    clockMoved: results.some((result) => result.call === 'setClock' && result.state !== 'SKIPPED'),
    steps: results,
  };

  async function outcomeOf(step: ScenarioStep, fields: Values): Promise<Outcome> {
    if (hasFailed) return { state: 'SKIPPED', detail: 'An earlier step failed' };
    if (step.needsShop && notifyUrl === undefined) {
      return { state: 'SKIPPED', detail: 'It needs a shop: give the run a notifyUrl' };
    }
    try {
      signal.throwIfAborted();
      return judge(step, await call(step.operationId, fields, signal), values);
    } catch (error) {
      if (!signal.aborted) throw error;
      return { state: 'FAILED', detail: `The run was ended: ${signal.reason.message}` };
    }
  }
}

function judge(step: ScenarioStep, result: CallResult, values: Values): Outcome {
  const { fails, keep } = step;
  if (result.kind !== 'OK') {
    const isExpected =
      result.kind === 'LOST' ? fails === 'LOST' : isRefusalOf(result.httpStatus, fails);
    const detail =
      result.kind === 'LOST' ? result.reason : `HTTP ${result.httpStatus}: ${result.reason}`;
    return { state: isExpected ? 'OK' : 'FAILED', detail };
  }
  if (fails !== undefined) {
    const wanted = fails === 'LOST' ? 'lose its reply' : `be refused with HTTP ${fails}`;
    return { state: 'FAILED', detail: `The call succeeded, but had to ${wanted}` };
  }
  const difference = findDifference(result.reply, step, values);
  if (difference !== undefined) {
    const cause = difference.startsWith('notifications.') && findShopFailure(result.reply);
    return { state: 'FAILED', detail: cause ? `${difference}: ${cause}` : difference };
  }
  const kept = Object.entries(keep).map(([name, path]) => [name, valueAt(result.reply, path)]);
  return { state: 'OK', detail: null, kept: Object.fromEntries(kept) };
}

/** A sandbox can be set to refuse with HTTP 200, and then shows no other status. */
function isRefusalOf(httpStatus: number, fails: ScenarioStep['fails']): boolean {
  return typeof fails === 'number' && (httpStatus === fails || httpStatus === 200);
}
