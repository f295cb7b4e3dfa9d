import { randomBytes } from 'node:crypto';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import { WorkEndedError } from '../agenda/work-ended-error.ts';
import { createWorldTurns } from '../agenda/world-turns.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { loadScenarios } from '../scenarios/load-scenarios.ts';
import { runScenario } from '../scenarios/run-scenario.ts';
import type { Scenario, ScenarioStep } from '../scenarios/scenario.ts';
import { ScenarioError } from '../scenarios/scenario-error.ts';
import { createOwnCalls } from './own-calls.ts';

export interface ScenarioControlOptions {
  /** The address of this sandbox; known once it listens. */
  readonly ownUrl: () => string;
  readonly token: string | undefined;
  /** A team's own scenarios. */
  readonly folder?: string | undefined;
  /** After how many milliseconds a run is ended; default 120,000. */
  readonly limitMs?: number | undefined;
}

type ScenarioControls = Pick<ControlHandlers<Merchant>, 'listScenarios' | 'runScenario'>;

const DEFAULT_LIMIT_MS = 120_000;
/** A merchantRefundId has at most 35 characters: this leaves room for a suffix. */
const MAX_NAME_IN_RUN = 20;

/** Lists scenarios and runs them, one at a time in each world, because they move its clock. */
export function createScenarioControls(options: ScenarioControlOptions): ScenarioControls {
  const { ownUrl, token, folder, limitMs = DEFAULT_LIMIT_MS } = options;
  const turns = createWorldTurns();
  // Read with each call, so that a team sees its changes without a restart.
  const load = () => loadScenarios(folder);

  return {
    async listScenarios() {
      const scenarios = await load().catch(refuse);
      return { status: 'OK', scenarios: scenarios.map(describe) };
    },
    async runScenario({ world: { appId }, world, name, notifyUrl }, { signal }) {
      const scenario = (await load().catch(refuse)).find((each) => each.name === name);
      if (scenario === undefined) return new RefusedReply(404, 'No scenario has this name');
      if (notifyUrl === undefined && scenario.steps.every(({ needsShop }) => needsShop)) {
        return new RefusedReply(400, 'Each step of this scenario needs a shop: send a notifyUrl');
      }
      const start = (runSignal: AbortSignal) =>
        runScenario(scenario, {
          call: createOwnCalls({ url: ownUrl(), token, merchant: world }),
          run: `${name.slice(0, MAX_NAME_IN_RUN)}-${randomBytes(4).toString('hex')}`,
          notifyUrl,
          signal: runSignal,
          monotonicMs: () => performance.now(),
        });
      const run = await turns.take(appId, (turn) => endAfter(limitMs, turn, start), signal);
      return { status: 'OK', run };
    },
  };
}

/** Runs `action` with a signal that aborts with the caller's, and after this time. */
async function endAfter<Result>(
  limitMs: number,
  callersSignal: AbortSignal,
  action: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const end = () => controller.abort(callersSignal.reason);
  if (callersSignal.aborted) end();
  callersSignal.addEventListener('abort', end);
  const timer = setTimeout(() => {
    controller.abort(new WorkEndedError(`it took longer than ${limitMs / 1_000} s`));
  }, limitMs);
  try {
    return await action(controller.signal);
  } finally {
    clearTimeout(timer);
    callersSignal.removeEventListener('abort', end);
  }
}

function refuse(error: unknown): never {
  throw error instanceof ScenarioError ? new RefusedReply(409, error.message) : error;
}

function describe({ name, title, about, steps }: Scenario) {
  return {
    name,
    title,
    about,
    movesClock: steps.some(({ operationId }) => operationId === 'setClock'),
    steps: steps.map(describeStep),
  };
}

function describeStep({ title, operationId, needsShop, expectOfShop }: ScenarioStep) {
  return { title, call: operationId, needsShop, expectOfShop: expectOfShop ?? null };
}
