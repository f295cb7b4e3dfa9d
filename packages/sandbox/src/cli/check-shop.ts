import { type ControlClient, createControlClient } from '../control/control-client.ts';
import { ControlError } from '../control/control-error.ts';
import type { Finding } from '../shop-checks/finding.ts';
import { findShopOrder, NoShopOrderError, type ShopOrder } from '../shop-checks/shop-order.ts';
import { CheckoutError, startCheckout } from '../shop-checks/start-checkout.ts';
import { formatFinding } from './format-finding.ts';
import { noAnswer } from './no-answer.ts';
import { readOptions, SANDBOX_OPTIONS } from './read-options.ts';
import { takesColours } from './terminal-text.ts';
import { UsageError } from './usage-error.ts';

/** A command that checks a shop by one of its orders. */
export interface ShopCheck {
  readonly name: string;
  /** What it does, for its usage text. */
  readonly about: string;
  readonly check: (control: ControlClient, order: ShopOrder) => AsyncIterable<Finding>;
}

const usageOf = ({ name, about }: ShopCheck) => `Usage: sandbox ${name} [<checkout>] [options]

${about}

  <checkout>        the address to which the shop's page posts an order; it must answer with the
                    payment link. Without it, the newest unpaid order with a notifyUrl is taken
  --form <text>     what to post there, such as product=tea&count=1
  --order-id <id>   another unpaid order
${SANDBOX_OPTIONS}

Ends with 0 if the shop is right, 1 if it is not, 2 for wrong options, 3 if the sandbox does not
answer or refuses a call, and 4 without an order to check the shop by, such as from a checkout that
does not answer.
`;

/** Creates the command; it resolves to the exit code. */
export function createShopCheck(
  shopCheck: ShopCheck,
): (args: readonly string[]) => Promise<number> {
  const usage = usageOf(shopCheck);
  return async (args) => {
    const own = { form: { type: 'string', default: '' }, 'order-id': { type: 'string' } } as const;
    const options = readOptions(args, own, 1);
    if (options.isHelp) {
      process.stdout.write(usage);
      return 0;
    }
    const { url, appId, token, argument: checkout } = options;
    if (checkout !== undefined && !/^https?:\/\//u.test(checkout)) {
      throw new UsageError('<checkout> must be an http address');
    }
    const { form, 'order-id': orderId } = options.own as { form: string; 'order-id'?: string };
    if (checkout !== undefined && orderId !== undefined) {
      throw new UsageError('Give <checkout> or --order-id, not both');
    }
    const control = createControlClient({ baseUrl: url, appId, token });
    try {
      const linkPath = checkout === undefined ? undefined : await startCheckout(checkout, form);
      const order = await findShopOrder(control, { orderId, linkPath });
      return await printFindings(shopCheck.check(control, order));
    } catch (error) {
      process.stderr.write(`${explain(error, url)}\n`);
      return error instanceof NoShopOrderError || error instanceof CheckoutError ? 4 : 3;
    }
  };
}

async function printFindings(findings: AsyncIterable<Finding>): Promise<number> {
  const counts = { OK: 0, WARNING: 0, FAILED: 0 };
  for await (const finding of findings) {
    counts[finding.state] += 1;
    process.stdout.write(formatFinding(finding, takesColours()));
  }
  const { OK, WARNING, FAILED } = counts;
  process.stdout.write(`\n${OK} right, ${WARNING} to look at, ${FAILED} failed\n`);
  return FAILED === 0 ? 0 : 1;
}

function explain(error: unknown, url: string): string {
  if (error instanceof ControlError) return error.reason;
  // What fetch throws if there is no connection.
  if (error instanceof TypeError) return noAnswer(url);
  return error instanceof Error ? error.message : String(error);
}
