import type { OperationId } from '@cashfree-rest/contract';
import type { CheckContext } from '../check.ts';
import type { Fields } from '../document-facts.ts';
import { expectOk, expectRefusal } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';

/** Fields that name things which the kit cannot create, so that a valid request may find nothing. */
const FOREIGN_IDS = ['orderId', 'referenceId', 'settlementId'];

/**
 * Checks that a valid request is accepted. If it names something that may not exist, 404 and 409 are fine too, if the
 * document declares them.
 */
export function expectTaken(
  context: CheckContext,
  operationId: OperationId,
  exchange: Exchange,
  fields: Fields,
): void {
  const isForeign =
    operationId !== 'createOrder' && FOREIGN_IDS.some((name) => fields[name] !== undefined);
  const status = exchange.reply?.status;
  const { errorStatuses } = context.document.operation(operationId).facts;
  const tolerated: readonly number[] = isForeign
    ? errorStatuses.filter((code) => code === 404 || code === 409)
    : [];
  const isRefusal =
    status !== undefined &&
    (tolerated.includes(status) ||
      (context.statusOfErrors === 200 && isForeign && isError(exchange)));
  if (isRefusal) expectRefusal(context, operationId, exchange, { status: tolerated });
  else expectOk(context, operationId, exchange);
}

function isError({ reply }: Exchange): boolean {
  return /"status"\s*:\s*"ERROR"/u.test(reply?.text ?? '');
}
