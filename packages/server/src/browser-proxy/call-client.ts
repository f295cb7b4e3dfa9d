import type { OperationFacts } from '@cashfree-rest/generated-server';
import { CREDENTIAL_FIELDS, fault, fieldsOf } from './check-allowed.ts';
import type { ProxiedClient } from './proxy-options.ts';

/** Calls one operation with its fields and returns the reply. */
export type ClientCall = (fields: object, requestId: string) => Promise<object>;

/** By group and name. */
type Methods = Readonly<Record<string, Readonly<Record<string, Method>>>>;

type Method = (...call: readonly object[]) => object;

/** @throws {TypeError} if the client has no such method. */
export function findClientCall(client: ProxiedClient, facts: OperationFacts): ClientCall {
  const [group, method] = facts.client;
  const methods = (client as unknown as Methods)[group];
  if (typeof methods?.[method] !== 'function') throw fault(`the client has no ${group}.${method}`);
  const takesFields = fieldsOf(facts).length > 0;

  return async (fields, requestId) => {
    const options = { headers: { 'X-Request-Id': requestId } };
    const pending = takesFields ? methods[method]?.(fields, options) : methods[method]?.(options);
    const reply = await (isList(pending) ? pending.page() : pending);
    return JSON.parse(JSON.stringify(reply, leaveOutCredentials));
  };
}

/** A list sends no request on its own: a browser gets the page that it names. */
function isList(pending: object | undefined): pending is { page(): Promise<object> } {
  return pending !== undefined && 'page' in pending;
}

/** No reply contains them. If a gateway repeats what it received, they are removed here. */
function leaveOutCredentials(name: string, value: unknown): unknown {
  return CREDENTIAL_FIELDS.includes(name) ? undefined : value;
}
