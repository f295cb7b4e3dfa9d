import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { anOrder } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import type { Validation } from '../src/index.ts';
import { CREDENTIALS } from './serve-stub.ts';

const PROGRAM = fileURLToPath(new URL('compiled-process.js', import.meta.url));

interface Outcome {
  readonly answers: readonly (readonly [status: number, reason: unknown])[];
  /** Libraries that read or compile a document. */
  readonly loaded: unknown;
  readonly log: string;
}

/** Sends requests to a stub in a process in which no text becomes code. */
async function serveWithoutEval(validation: Validation): Promise<Outcome> {
  const child = spawn(process.execPath, [
    '--disallow-code-generation-from-strings',
    PROGRAM,
    validation,
  ]);
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exit = once(child, 'exit');
  const url = (await lines.next()).value;
  const answers: (readonly [number, unknown])[] = [];
  for (const order of [
    anOrder(),
    anOrder({ orderAmount: '0x10' }),
    anOrder({ orderNote: 'spoil the reply' }),
  ]) {
    const body = new URLSearchParams({ ...CREDENTIALS, ...order });
    const response = await fetch(`${url}/api/v1/order/create`, { method: 'POST', body });
    answers.push([response.status, ((await response.json()) as { reason?: unknown }).reason]);
  }
  child.stdin.end();
  const loaded = JSON.parse(String((await lines.next()).value));
  await exit;
  return { answers, loaded, log };
}

test('compiled validators need no code from texts, and load nothing that compiles', async () => {
  const { answers, loaded, log } = await serveWithoutEval('compiled');

  expect(log).toBe('');
  expect(answers).toEqual([
    [200, undefined],
    [400, expect.stringMatching(/^orderAmount is not valid: send /u)],
    [500, expect.stringContaining('/paymentLink must match pattern')],
  ]);
  expect(loaded).toEqual([]);
});

test('express-openapi-validator does need it, so the test above would notice', async () => {
  const { answers, loaded } = await serveWithoutEval('express-openapi-validator');

  expect(answers.map(([status]) => status)).toEqual([500, 500, 500]);
  expect(loaded).toContain('express-openapi-validator');
});
