import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, describeVersions } from '../machine.ts';
import { benchCalls, CALLS, ROUNDS, STARTS } from './bench-calls.ts';
import { benchSizes } from './bench-sizes.ts';
import { bundleClients, generateClients } from './generate-clients.ts';

const PACKAGES = ['esbuild', 'openapi-fetch', '@hey-api/openapi-ts', '@redocly/cli', 'axios'];

/** Measures the client's size in a bundle and its cost per call, compared with alternatives. */
export async function benchClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-client-'));
  try {
    await generateClients(folder);
    await bundleClients(folder);
    return [
      `Medians of ${STARTS} starts with ${ROUNDS} turns of ${CALLS} calls each.`,
      `${describeMachine()}.`,
      `${describeVersions(PACKAGES, import.meta.url)}.`,
      '',
      await benchSizes(folder),
      '',
      await benchCalls(folder),
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}
