import { countOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ENGINE } from '../database/test-database.ts';
import { type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';
import { checkBooks, checkSettlements } from './check-books.ts';
import { moneyCommands } from './draw-commands.ts';
import { GatewayModel } from './gateway-model.ts';
import type { Real } from './money-command.ts';

/**
 * A failure prints the seed, the path and the commands to which it shrank, and how to see the same again:
 * `MONEY_SEED=1 MONEY_PATH=3:1 MONEY_REPLAY=AAB:F`. The seed alone repeats the whole search. `MONEY_RUNS` sets
 * how many sequences of commands are tried.
 */
const { MONEY_SEED, MONEY_PATH, MONEY_REPLAY, MONEY_RUNS } = process.env;
const RUNS = Number(MONEY_RUNS ?? countOf({ short: 3, long: ENGINE === 'sqlite' ? 100 : 30 }));

test('whatever happens, the books are those of the model, to the paisa', async () => {
  const sequences = fc.commands(moneyCommands, {
    maxCommands: 120,
    size: 'max',
    ...(MONEY_REPLAY && { replayPath: MONEY_REPLAY }),
  });
  const charges = fc.constantFrom(175, 175, 175, 0, 333, 9_999);
  const property = fc.asyncProperty(charges, sequences, async (chargeBasisPoints, commands) => {
    await using served = await serveGateway({ chargeBasisPoints });
    const model = new GatewayModel((await served.now()).getTime(), chargeBasisPoints);
    const real: Real = { served, readers: new Map() };

    await fc.asyncModelRun(() => ({ model, real }), commands);

    await settleAll(model, served);
  });

  const details = await fc.check(property, {
    numRuns: RUNS,
    ...(MONEY_SEED && { seed: Number(MONEY_SEED) }),
    ...(MONEY_PATH && { path: MONEY_PATH, endOnFailure: true }),
  });

  if (details.failed) throw new Error(describe(details), { cause: details.errorInstance });
  expect(details.numSkips).toBe(0);
}, 300_000);

/** A month later all is settled and paid out, once. */
async function settleAll(model: GatewayModel, served: ServedGateway): Promise<void> {
  const month = model.now + 30 * 86_400_000;
  model.moveTo(month);
  await served.gateway.worldClock.moveTo(CREDENTIALS.appId, new Date(month));
  await checkBooks(model, served);
  await checkSettlements(model, served);
  expect(model.payments.filter((it) => it.status === 'SUCCESS' && !it.settlement)).toEqual([]);
}

function describe<Drawn>(details: fc.RunDetails<Drawn>): string {
  const { seed, counterexamplePath, counterexample, errorInstance } = details;
  const replay = /replayPath="([^"]*)"/u.exec(fc.stringify(counterexample))?.[1];
  const again = `MONEY_SEED=${seed} MONEY_PATH=${counterexamplePath} MONEY_REPLAY=${replay}`;
  const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${fc.defaultReportMessage(details)}\n\nTo see the same again: ${again}\n\n${cause}`;
}
