import { countOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { serve } from '../../src/index.ts';
import { anyExchange } from './exchanges.ts';
import { createContestant, judgeValidators } from './judge-validators.ts';

const SEED = 19;
const RUNS = 5_000;

test('both validators answer the same, and give handlers the same fields', async () => {
  const statuses = new Map<number, number>();

  await judgeValidators({
    runs: RUNS,
    seed: SEED,
    compare(stock, compiled) {
      expect(compiled).toEqual(stock);
      statuses.set(stock.status, (statuses.get(stock.status) ?? 0) + 1);
    },
  });

  // Otherwise the exchanges would show little.
  const share = (status: number) => (statuses.get(status) ?? 0) / RUNS;
  expect(share(200)).toBeGreaterThan(0.15);
  expect(share(400)).toBeGreaterThan(0.15);
  expect(share(500)).toBeGreaterThan(0.1);
  expect([...statuses.keys()].sort()).toEqual([200, 400, 404, 405, 415, 500]);
});

test('and so they do over the network', async () => {
  const contestants = [createContestant('express-openapi-validator'), createContestant('compiled')];
  const servers = await Promise.all(contestants.map(({ app }) => serve(app, { graceMs: 0 })));
  await using _closed = {
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
  const exchanges = fc.sample(anyExchange(), {
    numRuns: countOf({ short: 100, long: 300 }),
    seed: SEED,
  });

  for (const { method, url, headers, body, reply } of exchanges) {
    const answers = contestants.map(async (contestant, index) => {
      contestant.setReply(reply);
      const hasBody = !['GET', 'HEAD'].includes(method);
      const response = await fetch(`${servers[index]?.url}${url}`, {
        method,
        headers: { 'X-Request-Id': 'exchange', ...headers },
        ...(hasBody && { body: Buffer.from(body) }),
      });
      const sent = Object.fromEntries(response.headers);
      delete sent.date;
      return [response.status, sent, await response.text(), contestant.takeFields()];
    });
    const [stock, compiled] = await Promise.all(answers);
    expect(compiled).toEqual(stock);
  }
});
