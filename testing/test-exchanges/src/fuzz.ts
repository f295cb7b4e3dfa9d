import { deepStrictEqual } from 'node:assert/strict';
import { randomInt } from 'node:crypto';

export interface JudgeOptions<Verdict> {
  readonly runs: number;
  readonly seed: number;
  readonly compare: (stock: Verdict, compiled: Verdict) => void;
}

/**
 * Runs a judge as a program: the first argument is the number of exchanges, the second one the seed of an earlier run.
 * Ends with 1 at the first difference, and prints it.
 */
export async function fuzz<Verdict extends { readonly status: number }>(
  name: string,
  judge: (options: JudgeOptions<Verdict>) => Promise<void>,
): Promise<void> {
  const [runs = '200000', seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
  const statuses: Record<number, number> = {};
  const print = (text: string) => process.stdout.write(`${name}, seed ${seed}: ${text}\n`);
  try {
    await judge({
      runs: Number(runs),
      seed: Number(seed),
      compare(stock, compiled) {
        deepStrictEqual(compiled, stock);
        statuses[stock.status] = (statuses[stock.status] ?? 0) + 1;
      },
    });
    print(`${runs} exchanges, no difference; answers by status ${JSON.stringify(statuses)}`);
  } catch (error) {
    const { cause } = Object(error) as { readonly cause?: unknown };
    print(`${error}\n${cause ?? ''}`);
    process.exitCode = 1;
  }
}
