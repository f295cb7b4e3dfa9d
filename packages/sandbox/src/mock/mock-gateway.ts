import { DOCUMENT_FORMATS, decodeForm, FormBodyError, RefusedReply } from '@cashfree-rest/core';
import type { OperationId, Replies, RequestFields } from '@cashfree-rest/server';
import {
  compiledDocument,
  createCompiledValidator,
  errorBody,
  explainProblems,
  notifyUrlFormat,
  type Operation,
  type Route,
  routes,
} from '@cashfree-rest/server/rules';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { exampleReplies } from './example-replies.ts';

/** A reply of an operation, or a function that makes one from the fields of the call. */
export type MockReply<Id extends OperationId> =
  | Replies[Id]
  | RefusedReply
  | ((
      fields: RequestFields<Id>,
    ) => Replies[Id] | RefusedReply | Promise<Replies[Id] | RefusedReply>);

/** By operationId; operations that are left out answer with the first example of the document. */
export type MockReplies = { readonly [Id in OperationId]?: MockReply<Id> | undefined };

export interface MockGatewayOptions {
  /** What stands before `/api/v1`: the gateway's address, or that of your own backend's proxy. */
  readonly baseUrl: string;
  readonly replies?: MockReplies | undefined;
}

const VENDOR_FIELDS: ReadonlySet<string> = new Set(['appId', 'secretKey', 'orderId']);
/** What a backend adds to the call of a page. */
const CREDENTIALS = { appId: 'mock_app_id', secretKey: 'mock_secret_key' };

/**
 * Creates the handlers by which msw answers instead of the gateway: without a server, in Node and in a browser. A call is
 * compared with the API document and refused with the gateway's own reason; nothing is remembered between calls.
 */
export function mockGateway({ baseUrl, replies = {} }: MockGatewayOptions): readonly HttpHandler[] {
  const { notifyUrlPattern } = compiledDocument;
  const formats = { ...DOCUMENT_FORMATS, ...notifyUrlFormat(notifyUrlPattern, []) };
  const validator = createCompiledValidator({ document: compiledDocument, formats });
  const examples = exampleReplies();

  return routes.map((route) => {
    const { operationId, path, facts } = route;
    const known = new Set(facts.fields);
    return http.post(`${baseUrl.replace(/\/+$/u, '')}${path}`, async ({ request }) => {
      try {
        const sent = decodeForm(await request.text(), known);
        const fields = withoutBlanks({ ...CREDENTIALS, ...sent });
        const reason = await findReason(route, fields);
        if (reason !== undefined) throw new RefusedReply(400, reason);
        const answer = replies[operationId] ?? examples[operationId]?.(fields);
        const reply = typeof answer === 'function' ? await answer(fields as never) : answer;
        if (reply instanceof RefusedReply) throw reply;
        return HttpResponse.json(reply as object, { headers: { 'X-Request-Id': 'mock' } });
      } catch (error) {
        return refuse(error);
      }
    });
  });

  async function findReason(
    { operationId, facts }: Route,
    fields: Readonly<Record<string, string>>,
  ): Promise<string | undefined> {
    // The document has nothing for path, query and headers.
    const operation = { ...facts, operationId } as unknown as Operation;
    const call = { operation, request: { body: fields }, response: {}, pathFields: {} };
    const problems = await validator.findProblems(call as never);
    return problems.length === 0 ? undefined : explainProblems(problems, operation, VENDOR_FIELDS);
  }
}

function refuse(error: unknown): HttpResponse<object> {
  if (error instanceof FormBodyError) return refuse(new RefusedReply(400, error.message));
  if (!(error instanceof RefusedReply)) throw error;
  const { status, reason } = error;
  return HttpResponse.json(errorBody(reason), { status, headers: { 'X-Request-Id': 'mock' } });
}

/** The gateway reads a blank field as absent. */
function withoutBlanks(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
