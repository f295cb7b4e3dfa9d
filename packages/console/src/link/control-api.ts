import { shieldDots } from '@cashfree-rest/core';
import {
  type OperationFacts,
  type OperationId,
  operations,
  type paths,
  type Replies,
  type RequestInput,
} from '@cashfree-rest/generated-sandbox';
import createClient from 'openapi-fetch';
import { CallFailure } from './call-failure.ts';
import { readToken } from './control-token.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Path and method come from the table of operations, whose pairs the compiler cannot follow. */
type SendAny = (
  method: string,
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const client = createClient<paths>({ baseUrl: location.origin });
const sendAny = client.request as unknown as SendAny;

/**
 * Calls an operation of the control API, with the fields of path, query and body in one object.
 * @param appId the merchant in whose world it is called; `undefined` is the sandbox's first one.
 * @throws {CallFailure} if the sandbox refuses, asks for a token, or does not answer.
 */
export async function callControl<Id extends OperationId>(
  operationId: Id,
  fields: RequestInput<Id>,
  appId: string | undefined,
): Promise<Replies[Id]> {
  const facts: OperationFacts = operations[operationId];
  const { path, query, body } = partsOf(facts, withWorld(facts, appId, fields as Fields));
  const token = readToken();
  const { data, error, response } = await sendAny(facts.httpMethod.toLowerCase(), facts.path, {
    params: { path, query },
    ...(facts.hasBody && { body }),
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  }).catch(() => {
    throw new CallFailure('gone', 'The sandbox does not answer');
  });
  if (data !== undefined) return data as Replies[Id];
  const { reason = `HTTP status ${response.status}` } = Object(error) as { reason?: string };
  throw new CallFailure(response.status === 401 ? 'locked' : 'refused', reason);
}

/** Adds the merchant, unless the call names one. */
function withWorld({ inWorld }: OperationFacts, appId: string | undefined, fields: Fields): Fields {
  return inWorld && appId !== undefined ? { appId, ...fields } : fields;
}

/** Sorts the fields of a call by their place in the request; absent ones are left out. */
export function partsOf(
  { inPath, inQuery }: OperationFacts,
  fields: Fields,
): Record<'path' | 'query' | 'body', Fields> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const pick = (isOurs: (name: string) => boolean) =>
    Object.fromEntries(given.filter(([name]) => isOurs(name)));
  return {
    path: Object.fromEntries(
      Object.entries(pick((name) => inPath.includes(name))).map(([name, value]) => {
        return [name, shieldDots(String(value))];
      }),
    ),
    query: pick((name) => inQuery.includes(name)),
    body: pick((name) => !inPath.includes(name) && !inQuery.includes(name)),
  };
}
