import { type OperationGroups, operations } from '@cashfree-rest/generated-sandbox';
import { describe, expect, test } from '@jest/globals';
import { exchanges } from './control-document.ts';
import { type ServedControl, serveControl } from './serve-control.ts';

const EXCHANGES = exchanges();

const isStream = (operationId: keyof typeof operations) => 'ownReply' in operations[operationId];

async function* streamOf(event: object) {
  yield event;
}

async function firstOf(stream: unknown): Promise<unknown> {
  for await (const event of stream as AsyncIterable<unknown>) return event;
  return undefined;
}

/** Calls an operation by its name through the groups of the client. */
function call({ control }: ServedControl, operationId: keyof typeof operations, fields: object) {
  const [group, method] = operations[operationId].client;
  const methods = control[group as keyof OperationGroups] as unknown as Record<
    string,
    (fields: object) => Promise<unknown>
  >;
  return methods[method]?.(fields);
}

describe('the examples of the control API', () => {
  test('show every operation', () => {
    const shown = new Set(EXCHANGES.map(({ operationId }) => operationId));

    expect([...shown].sort()).toEqual(Object.keys(operations).sort());
  });

  test.each(EXCHANGES.map((exchange) => [exchange.operationId, exchange.name, exchange] as const))(
    '%s (%s) travels there and back',
    async (operationId, _, { fields, reply }) => {
      const calls: object[] = [];
      await using served = await serveControl({
        [operationId]: async (given: object) => {
          calls.push(given);
          return isStream(operationId) ? streamOf(reply) : reply;
        },
      });

      const answer = await call(served, operationId, fields);

      expect(isStream(operationId) ? await firstOf(answer) : answer).toEqual(reply);
      expect(calls).toEqual([expect.objectContaining(fields)]);
    },
  );
});
