import { RefusedReply, unshieldDots } from '@cashfree-rest/core';
import type { ControlContext, OperationFacts } from '@cashfree-rest/generated-sandbox';
import { type Operation, untilGone, type ValidCall } from '@cashfree-rest/server/engine';
import { WorkEndedError } from '../agenda/work-ended-error.ts';

export type FindWorld<World extends object> = (
  appId: string | undefined,
) => Promise<World | undefined>;

type WorldCall = ValidCall<Operation & Pick<OperationFacts, 'inWorld' | 'inPath'>>;

const NO_MERCHANT =
  'No merchant has this appId: GET /sandbox/v1/merchants lists those that exist, and POST adds one';

/** Returns what gives a handler its call, in which the world replaces the `appId`, and the context of the call. */
export function worldCall<World extends object>(
  findWorld: FindWorld<World>,
): (call: WorldCall) => Promise<[fields: object, context: ControlContext]> {
  return async ({ operation, fields: given, response }) => {
    const fields = withPlainDots(operation, given);
    const lastEventId = response.req.get('Last-Event-ID');
    const saveAs = (fileName: string) => {
      response.set('Content-Disposition', `attachment; filename="${fileName}"`);
    };
    const context = {
      signal: untilGone(response, () => new WorkEndedError('its caller has gone')),
      lastEventId,
      saveAs,
    };
    if (!operation.inWorld) return [fields, context];
    const { appId, ...others } = fields;
    const world = await findWorld(appId as string | undefined);
    if (world === undefined) throw new RefusedReply(404, NO_MERCHANT);
    return [{ ...others, world }, context];
  };
}

/** A path cannot hold an `orderId` of dots alone. */
function withPlainDots<Given extends object>({ inPath }: WorldCall['operation'], given: Given) {
  const entries = Object.entries(given).map(([name, value]) => {
    const isText = typeof value === 'string' && inPath.includes(name);
    return [name, isText ? unshieldDots(value) : value];
  });
  return Object.fromEntries(entries) as Given;
}
