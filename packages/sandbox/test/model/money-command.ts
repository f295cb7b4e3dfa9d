import type fc from 'fast-check';
import type { ServedGateway } from '../serve-gateway.ts';
import { checkBooks, expectSame } from './check-books.ts';
import type { GatewayModel } from './gateway-model.ts';
import type { ListedRow, ListId } from './read-lists.ts';

/** The gateway, and readers that come back now and then for what is new in a list since their last page. */
export interface Real {
  readonly served: ServedGateway;
  readonly readers: Map<ListId, readonly ListedRow[]>;
}

export type MoneyCommand = fc.AsyncCommand<GatewayModel, Real>;

/** A command as fast-check prints it; after each, the books are compared. */
export function command(
  name: string,
  run: (model: GatewayModel, real: Real) => Promise<void>,
  check: (model: Readonly<GatewayModel>) => boolean = () => true,
): MoneyCommand {
  return {
    check,
    async run(model, real) {
      await run(model, real);
      expectSame((await real.served.now()).getTime(), model.now);
      await checkBooks(model, real.served);
    },
    toString: () => name,
  };
}

/** The item that a drawn number means, counted from the newest: so a small number means the one just made. */
export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items.at(-1 - (index % items.length));
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
