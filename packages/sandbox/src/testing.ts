import { serve } from '@cashfree-rest/server';
import { DOCS_FOLDER } from '#assets';
import { createSandbox } from './app.ts';
import { type ControlClient, createControlClient } from './control/control-client.ts';
import { randomIdentifiers } from './database/identifiers.ts';
import { openDatabase } from './database/open-database.ts';
import { DEFAULT_CREDENTIALS } from './merchants/default-credentials.ts';
import { plantSeed } from './plant-seed.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { loadScenario } from './scenarios/load-scenarios.ts';
import { systemClock } from './time/clock.ts';

export type { ControlClient } from './control/control-client.ts';
export { ControlError } from './control/control-error.ts';

export interface TestSandboxOptions {
  /** A file in the form of a scenario, whose steps fill the world. */
  readonly seedFile?: string | undefined;
  /** The ISO 4217 currencies of orders; default INR. */
  readonly currencies?: readonly string[] | undefined;
  /** Hosts that `notifyUrl` may name over plain http in addition to loopback. */
  readonly notifyHosts?: readonly string[] | undefined;
  /** Milliseconds that a shop may take to answer a notification. */
  readonly notifyTimeoutMs?: number | undefined;
  /** Answers failures with this status, as old clients expect; default is the real 4xx. */
  readonly errorStatus?: 200 | undefined;
}

/** A sandbox of one test file: nothing is shared with others, and nothing is left on the disk. */
export interface TestSandbox extends AsyncDisposable {
  /** Its address on a free port of the loopback interface, such as `http://localhost:38421`. */
  readonly url: string;
  /** The same address, under the name that the client's options have: `createClient(sandbox)`. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly secretKey: string;
  /** Acts as the customer, the bank and the clock. */
  readonly control: ControlClient;
  /** Stops it and forgets its data. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox inside the process of a test, with a database in memory and a world of its own.
 * @throws {ScenarioError} for a seed that is not a valid scenario.
 * @throws {SeedError} for a step of the seed that fails.
 */
export async function startSandbox(options: TestSandboxOptions = {}): Promise<TestSandbox> {
  const { seedFile, ...overrides } = options;
  const seed = seedFile === undefined ? undefined : await loadScenario('seed', seedFile);
  const merchant = { ...DEFAULT_CREDENTIALS, name: 'Test Shop' };
  const database = await openDatabase(':memory:');
  let url = '';
  const sandbox = await createSandbox({
    database,
    clock: systemClock,
    identifiers: randomIdentifiers,
    merchant,
    baseUrl: () => url,
    docsFolder: DOCS_FOLDER,
    ...(overrides satisfies Partial<SandboxOptions>),
  });
  const server = await serve(sandbox.app);
  url = server.url;
  const close = async () => {
    sandbox.endStreams();
    await server.close();
    await sandbox.close();
    await database.destroy();
  };
  if (seed !== undefined) {
    await plantSeed(seed, { url, token: undefined, merchant }).catch(async (error: unknown) => {
      await close();
      throw error;
    });
  }
  return {
    url,
    baseUrl: url,
    ...DEFAULT_CREDENTIALS,
    control: createControlClient({ baseUrl: url }),
    close,
    [Symbol.asyncDispose]: close,
  };
}
