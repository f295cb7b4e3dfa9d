import { type Answer, type JudgeOptions, sendInProcess } from '@cashfree-rest/test-exchanges';
import express, { type Express } from 'express';
import fc from 'fast-check';
import { createStub, type Handlers, type Validation } from '../../src/index.ts';
import { anyExchange, type Exchange } from './exchanges.ts';

/** A stub whose handlers all answer with the reply of the present exchange, and what they were called with. */
export interface Contestant {
  readonly app: Express;
  setReply(reply: unknown): void;
  /** The fields of the last call; `undefined` if the handler was not called. */
  takeFields(): unknown;
}

export function createContestant(validation: Validation): Contestant {
  let reply: unknown;
  let fields: unknown;
  const handler = async ({ body }: { readonly body: unknown }) => {
    fields = body;
    if (reply instanceof Error) throw reply;
    return reply;
  };
  const handlers = new Proxy({}, { get: () => handler, ownKeys: () => [] });
  const authenticate = () => ({});
  const notifyHosts = ['shop', '10.0.0.7'];
  const stub = createStub(handlers as Handlers<object>, { validation, authenticate, notifyHosts });
  const app = express().use(stub);
  app.disable('x-powered-by');
  return {
    app,
    setReply(next) {
      reply = next;
      fields = undefined;
    },
    takeFields: () => fields,
  };
}

export interface Verdict extends Answer {
  readonly fields: unknown;
}

/** The id of a request is random, unless the caller names one. */
const REQUEST_ID = { 'x-request-id': 'exchange' };

export async function ask(
  { app, ...contestant }: Contestant,
  exchange: Exchange,
): Promise<Verdict> {
  contestant.setReply(exchange.reply);
  const headers = { ...REQUEST_ID, ...exchange.headers };
  const answer = await sendInProcess(app, { ...exchange, headers });
  return { ...answer, fields: contestant.takeFields() };
}

/** Sends the same random exchanges to both validators; rejects with the first one in which they differ. */
export async function judgeValidators({
  runs,
  seed,
  compare,
}: JudgeOptions<Verdict>): Promise<void> {
  const stock = createContestant('express-openapi-validator');
  const compiled = createContestant('compiled');
  const property = fc.asyncProperty(anyExchange(), async (exchange) => {
    compare(await ask(stock, exchange), await ask(compiled, exchange));
  });
  // An exchange is small, and made of parts that mean something: shrinking one takes long and shows no more.
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
}
