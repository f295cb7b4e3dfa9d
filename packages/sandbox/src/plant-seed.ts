import { createControlClient } from './control/control-client.ts';
import { createOwnCalls } from './control/own-calls.ts';
import type { Credentials } from './merchants/merchant-store.ts';
import { runScenario } from './scenarios/run-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';

export interface PlantSeedOptions {
  /** The address of the sandbox, which listens. */
  readonly url: string;
  readonly token: string | undefined;
  /** Whose world gets the orders. */
  readonly merchant: Credentials;
}

/**
 * Runs the steps of a seed, unless the world has orders: then an earlier start has run them. `{run}` stands for `seed`,
 * so that its orders have the same ids in every new database.
 * @throws {SeedError} for a step that fails; the steps before it stay done.
 */
export async function plantSeed(
  seed: Scenario,
  { url, token, merchant }: PlantSeedOptions,
): Promise<void> {
  const { appId } = merchant;
  const { orders } = await createControlClient({ baseUrl: url, appId, token }).orders.list({
    count: 1,
  });
  if (orders.length > 0) return;
  const { steps } = await runScenario(seed, {
    call: createOwnCalls({ url, token, merchant }),
    run: 'seed',
    signal: new AbortController().signal,
    monotonicMs: () => performance.now(),
  });
  const failed = steps.find(({ state }) => state === 'FAILED');
  if (failed !== undefined) throw new SeedError(`"${failed.title}" has failed: ${failed.detail}`);
}

/** A step of a seed has failed. The message names the step and says why. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}
