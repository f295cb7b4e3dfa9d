import { RefusedReply } from '@cashfree-rest/core';
import type { ControlContext, OperationFacts } from '@cashfree-rest/generated-sandbox';
import type { Request, RequestHandler, Response } from 'express';
import { WorkEndedError } from '../agenda/work-ended-error.ts';

export interface RunControlOperationOptions<World extends object> {
  readonly facts: OperationFacts;
  readonly handler: (call: object, context: ControlContext) => Promise<object>;
  readonly findWorld: (appId: string | undefined) => Promise<World | undefined>;
  /** True if an undeclared refusal becomes a 500. */
  readonly checkReplies: boolean;
}

/** Finds the world that a validated call concerns, calls the handler and sends its reply. */
export function runControlOperation<World extends object>(
  options: RunControlOperationOptions<World>,
): RequestHandler {
  const { facts, handler, findWorld, checkReplies } = options;
  return async (request, response) => {
    const call = await callOf(facts, fieldsOf(facts, request), findWorld);
    const reply = await handler(call, { signal: untilGone(response) }).catch(returnRefusal);
    if (!(reply instanceof RefusedReply)) {
      response.json(reply);
      return;
    }
    if (checkReplies && !facts.errorStatuses.includes(reply.status)) {
      throw new TypeError(`a refusal with ${reply.status} is not declared: ${facts.path}`);
    }
    throw reply;
  };
}

/** Returns a signal that aborts if the caller disconnects before there is a reply. */
function untilGone(response: Response): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort(new WorkEndedError('its caller has gone'));
  if (response.destroyed) end();
  else response.once('close', () => response.writableFinished || end());
  return controller.signal;
}

function returnRefusal(error: unknown): RefusedReply {
  if (error instanceof RefusedReply) return error;
  throw error;
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns path, query and body in one object; whole numbers in path and query become numbers. */
function fieldsOf(
  { inPath, inQuery, hasBody, integers }: OperationFacts,
  request: Request,
): Fields {
  const { params, query } = request;
  const texts = [...pick(params, inPath), ...pick(query, inQuery)];
  const read = texts.map(([name, text]) => [name, integers.includes(name) ? Number(text) : text]);
  return { ...Object.fromEntries(read), ...(hasBody ? (request.body as Fields) : {}) };
}

function pick(source: Fields, names: readonly string[]): readonly (readonly [string, unknown])[] {
  return names.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]]));
}

async function callOf<World extends object>(
  { inWorld }: OperationFacts,
  fields: Fields,
  findWorld: RunControlOperationOptions<World>['findWorld'],
): Promise<object> {
  if (!inWorld) return fields;
  const { appId, ...others } = fields;
  const world = await findWorld(appId as string | undefined);
  if (world === undefined) throw new RefusedReply(404, 'No merchant has this appId');
  return { ...others, world };
}
