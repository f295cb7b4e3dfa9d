import { RefusedReply } from '@cashfree-rest/core';
import type { Request, Response } from 'express';
import { JSON_TYPE, sendJson } from '../send-json.ts';
import { announce, announceAnswer } from './announce.ts';
import { BrokenReplyError, logBrokenReply } from './check-replies.ts';
import type { EngineOptions } from './create-engine.ts';
import { explainProblems } from './explain-problems.ts';
import { findUnknownFields } from './find-unknown-fields.ts';
import type { Operation, WriteReply } from './operation.ts';
import { runHandlers } from './run-handlers.ts';
import type { CheckedCall } from './validator.ts';

/** Answers one request of an operation; `pathFields` are decoded. */
export type RunOperation = (
  request: Request,
  response: Response,
  pathFields: Readonly<Record<string, string>>,
) => Promise<void>;

/** Reads and validates a request, calls the handler and sends its reply. */
export function runOperation<Facts extends Operation>(
  options: EngineOptions<Facts>,
  operation: Facts,
): RunOperation {
  const { validator, callOf, vendorFields = new Set() } = options;
  const handler = options.handlerOf(operation);
  const middleware = options.middlewareOf?.(operation) ?? [];
  const readBody = operation.hasBody ? options.bodyReader(operation) : undefined;
  return async (request, response, pathFields) => {
    announce('received', operation, response);
    announceAnswer(operation, response);
    if (middleware.length > 0) await runHandlers(middleware, request, response);
    await readBody?.(request, response);
    const checked = { operation, request, response, pathFields };
    const problems = await validator.findProblems(checked);
    if (problems.length > 0) {
      throw new RefusedReply(400, explainProblems(problems, operation, vendorFields));
    }
    announce('validated', operation, response);
    const fields = fieldsOf(operation, request, pathFields);
    const call = await callOf({ operation, fields, response });
    announce('authenticated', operation, response);
    const reply = await answer(handler, call);
    announce('handled', operation, response);
    if (reply instanceof RefusedReply) {
      throw checkedRefusal(reply, operation, options.replyCheck === 'strict');
    }
    if (operation.ownReply) return (reply as WriteReply)(response);
    if (typeof reply !== 'object' || reply === null) {
      throw new BrokenReplyError([`the handler returned ${nameOf(reply)}`]);
    }
    checkReply(options, checked, reply);
    if (!response.headersSent) sendJson(response, 200, reply);
  };
}

/** Returns path, query and body in one object. Integers become numbers; validation has proven that they are digits. */
function fieldsOf(
  { inQuery, hasBody, integers }: Operation,
  request: Request,
  pathFields: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const { body } = request;
  // Express reads the URL anew each time.
  const query = inQuery.length === 0 ? {} : request.query;
  const inUrl: Record<string, unknown> = { ...pathFields };
  for (const name of inQuery) if (query[name] !== undefined) inUrl[name] = query[name];
  const fields: Record<string, unknown> = hasBody ? { ...inUrl, ...body } : inUrl;
  for (const name of integers) if (fields[name] !== undefined) fields[name] = Number(fields[name]);
  return fields;
}

/** Returns the reply or refusal of a handler, returned or thrown, sync or async. */
async function answer(
  handler: (...call: never[]) => unknown,
  call: readonly unknown[],
): Promise<unknown> {
  try {
    return await handler(...(call as never[]));
  } catch (error) {
    if (error instanceof RefusedReply) return error;
    throw error;
  }
}

/** Returns the refusal, or an internal error if the document does not declare it. */
function checkedRefusal(refusal: RefusedReply, facts: Operation, strict: boolean): Error {
  const { status } = refusal;
  // The stub answers 501 for a handler that is not written yet.
  const isDeclared = status === 501 || facts.errorStatuses.includes(status);
  const isError = Number.isInteger(status) && status >= 400 && status <= 599;
  if (isDeclared || (isError && !strict)) return refusal;
  return new BrokenReplyError([`a refusal with ${status} is not declared`]);
}

type ReplyChecking = Pick<
  EngineOptions<Operation>,
  'validator' | 'replyCheck' | 'replySampleRate' | 'logger'
>;

/** @throws {BrokenReplyError} for a reply that breaks the document, if replies are checked strictly. */
function checkReply(
  { validator, replyCheck, replySampleRate = 1, logger }: ReplyChecking,
  call: CheckedCall,
  reply: object,
): void {
  const { operation, response } = call;
  if (replyCheck === 'off') return;
  if (replyCheck === 'log' && Math.random() >= replySampleRate) return;
  // The validator reads the reply's content type; without one it would parse the request's Accept header.
  response.setHeader('Content-Type', JSON_TYPE);
  // The document allows later fields, so the validator does not report unknown ones.
  for (const find of [
    () => findUnknownFields(reply, operation.replyFields ?? null),
    () => validator.findReplyFaults(call, reply),
  ]) {
    const findings = find();
    if (findings.length === 0) continue;
    if (replyCheck === 'strict') throw new BrokenReplyError(findings);
    logBrokenReply(logger, response, findings);
  }
}

function nameOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
