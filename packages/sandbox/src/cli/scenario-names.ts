import type { ControlClient } from '../control/control-client.ts';

const LIMIT_MS = 2_000;

/** Returns the names of a sandbox's scenarios; if it does not answer, of those that come with this package. */
export async function scenarioNames(control: ControlClient): Promise<readonly string[]> {
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const { scenarios } = await control.scenarios.list({ signal });
    return scenarios.map(({ name }) => name);
  } catch {
    const { loadScenarios } = await import('../scenarios/load-scenarios.ts');
    return (await loadScenarios()).map(({ name }) => name);
  }
}
