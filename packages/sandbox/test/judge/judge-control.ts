import { type ControlHandlers, operations } from '@cashfree-rest/generated-sandbox';
import type { Validation } from '@cashfree-rest/server';
import { type Answer, type JudgeOptions, sendInProcess } from '@cashfree-rest/test-exchanges';
import express from 'express';
import fc from 'fast-check';
import { createControlRoutes } from '../../src/control/create-control-routes.ts';
import { anyExchange, type Exchange } from './control-exchanges.ts';

export interface Verdict extends Answer {
  /** What the handler was called with; `undefined` if it was not called. */
  readonly fields: unknown;
}

type Ask = (exchange: Exchange) => Promise<Verdict>;

/** The control API with handlers that all answer with the reply of the present exchange. */
function createContestant(validation: Validation): Ask {
  let reply: unknown;
  let fields: unknown;
  const handler = async (call: unknown) => {
    fields = call;
    return reply;
  };
  const handlers = Object.fromEntries(Object.keys(operations).map((id) => [id, handler]));
  const app = express().use(
    createControlRoutes(handlers as unknown as ControlHandlers<{ appId: string }>, {
      validation,
      // A token, because without one only callers on this machine are admitted, and there is no connection to tell.
      token: 'token',
      findWorld: async (appId = 'shop') => ({ appId }),
      notifyHosts: ['shop'],
    }),
  );
  return async (exchange) => {
    reply = exchange.reply;
    fields = undefined;
    const given = { 'x-request-id': 'exchange', authorization: 'Bearer token' };
    const headers = { ...given, ...exchange.headers };
    const answer = await sendInProcess(app, { ...exchange, headers });
    return { ...answer, fields };
  };
}

/** Sends the same random exchanges to both validators; rejects with the first one in which they differ. */
export async function judgeControl({ runs, seed, compare }: JudgeOptions<Verdict>): Promise<void> {
  const stock = createContestant('express-openapi-validator');
  const compiled = createContestant('compiled');
  const property = fc.asyncProperty(anyExchange(), async (exchange) => {
    compare(await stock(exchange), await compiled(exchange));
  });
  // An exchange is small, and made of parts that mean something: shrinking one takes long and shows no more.
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
}
