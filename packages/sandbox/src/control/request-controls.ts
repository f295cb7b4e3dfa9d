import { randomUUID } from 'node:crypto';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { type OperationId, RefusedReply } from '@cashfree-rest/server';
import { operations } from '@cashfree-rest/server/engine';
import type { Merchant } from '../merchants/merchant-store.ts';
import { postToGateway } from './post-to-gateway.ts';

type RequestControls = Pick<ControlHandlers<Merchant>, 'sendRequest'>;

/** No merchant has it: the secrets of merchants are chosen at random or set up by their owner. */
const WRONG_KEY = 'a-key-of-no-merchant';

/** @param ownUrl the address of this sandbox, once it listens. */
export function createRequestControls(ownUrl: () => string): RequestControls {
  return {
    async sendRequest({ world, operationId, fields, credentials }, { signal }) {
      if (!isOperation(operationId)) {
        const reason =
          'operationId is not valid: send the name of an operation, such as createOrder';
        return new RefusedReply(400, reason);
      }
      const { appId, secretKey } = world;
      const own = {
        RIGHT: { appId, secretKey },
        WRONG_KEY: { appId, secretKey: WRONG_KEY },
        NONE: {},
      };
      const requestId = randomUUID();
      const startedAt = performance.now();
      const answer = await readAnswer(
        postToGateway({
          url: ownUrl(),
          operationId,
          fields: { ...own[credentials], ...fields },
          requestId,
          signal,
        }),
      );
      signal.throwIfAborted();
      const durationMs = Math.round(performance.now() - startedAt);
      return { status: 'OK', call: { requestId, ...answer, durationMs } };
    },
  };
}

interface Answer {
  readonly httpStatus: number | null;
  readonly headers: { name: string; value: string }[];
  readonly body: string | null;
}

/** A connection that ends too early is an answer as well: the one to a call that got lost. */
async function readAnswer(pending: Promise<Response>): Promise<Answer> {
  try {
    const response = await pending;
    const body = await response.text();
    const headers = [...response.headers].map(([name, value]) => ({ name, value }));
    return { httpStatus: response.status, headers, body };
  } catch {
    return { httpStatus: null, headers: [], body: null };
  }
}

function isOperation(id: string): id is OperationId {
  return Object.hasOwn(operations, id);
}
