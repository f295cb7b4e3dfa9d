import { type CallOptions, shieldDots } from '@cashfree-rest/core';
import {
  groupOperations,
  type OperationFacts,
  type OperationGroups,
  type OperationId,
  operations,
  type Send,
} from '@cashfree-rest/generated-sandbox';
import { ControlError } from './control-error.ts';
import { isStream, readEvents } from './read-events.ts';

export interface ControlClientOptions {
  /** The address of the sandbox: `http://localhost:4010`. */
  readonly baseUrl: string;
  /** The merchant whose world the calls concern; a call's own `appId` takes precedence. */
  readonly appId?: string | undefined;
  /** The token that a sandbox which others can reach prints at its start. */
  readonly token?: string | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** The control API by groups: `control.orders.pay({ orderId, outcome: 'SUCCESS' })`. */
export type ControlClient = OperationGroups;

/**
 * Creates a client of a sandbox's control API. An argument holds the fields of path, query and body in one object.
 * Methods reject with `ControlError` if the call was refused, and with the error of `fetch` if there was no reply.
 */
export function createControlClient(options: ControlClientOptions): ControlClient {
  const call = createControlCall(options);
  return groupOperations((({ operationId }, request, callOptions) => {
    return call(operationId, request as Fields, callOptions);
  }) as Send);
}

/** Makes one call by its operationId; see `createControlClient`. */
export type ControlCall = (
  operationId: OperationId,
  fields: Fields,
  options?: CallOptions,
) => Promise<unknown>;

/** Creates what makes the calls of `createControlClient`, for operations known only by name. */
export function createControlCall(options: ControlClientOptions): ControlCall {
  const { baseUrl, appId, token, fetch: send = fetch } = options;
  const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const root = baseUrl.replace(/\/+$/u, '');

  return async (operationId, fields, callOptions = {}) => {
    const facts: OperationFacts = operations[operationId];
    const given = facts.inWorld ? { ...fields, appId: fields.appId ?? appId } : fields;
    const response = await send(`${root}${urlOf(facts, given)}`, {
      method: facts.httpMethod,
      ...bodyOf(facts, given, { ...authorization, ...callOptions.headers }),
      signal: signalOf(callOptions),
    });
    return facts.ownReply && isStream(response)
      ? readEvents(response)
      : readReply(operationId, response);
  };
}

type Fields = Readonly<Record<string, unknown>>;

function urlOf({ path, inPath, inQuery }: OperationFacts, fields: Fields): string {
  const filled = inPath.reduce((before, name) => {
    return before.replace(`{${name}}`, () => encodeURIComponent(shieldDots(String(fields[name]))));
  }, path);
  const query = inQuery.flatMap((name): [string, string][] => {
    return fields[name] === undefined ? [] : [[name, String(fields[name])]];
  });
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

/** Fields that belong neither to path nor to query go into the body, so that the sandbox can refuse unknown ones. */
function bodyOf(
  { hasBody, inPath, inQuery }: OperationFacts,
  fields: Fields,
  headers: Readonly<Record<string, string>>,
): RequestInit {
  if (!hasBody) return { headers };
  const elsewhere = new Set([...inPath, ...inQuery]);
  const body = Object.entries(fields).filter(([name]) => !elsewhere.has(name));
  return {
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(body)),
  };
}

function signalOf({ signal, timeoutMs }: CallOptions): AbortSignal | null {
  const signals = [
    ...(signal === undefined ? [] : [signal]),
    ...(timeoutMs === undefined ? [] : [AbortSignal.timeout(timeoutMs)]),
  ];
  const [first = null] = signals;
  // A single signal is used directly: Node 20 may collect a combined one too early.
  return signals.length > 1 ? AbortSignal.any(signals) : first;
}

/** @throws {ControlError} unless the reply is `OK` by its status and by its body. */
export async function readReply(operationId: string, response: Response): Promise<unknown> {
  const text = await response.text();
  const { status, reason } = parseObject(text);
  if (response.ok && status === 'OK') return JSON.parse(text);
  const type = response.headers.get('Content-Type') ?? 'nothing';
  const explanation =
    status === 'ERROR' ? String(reason) : `${type} instead of a reply of the sandbox`;
  throw new ControlError(operationId, explanation, response.status);
}

function parseObject(text: string): Fields {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
