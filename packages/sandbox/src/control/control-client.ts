import type { CallOptions } from '@cashfree-rest/core';
import {
  groupOperations,
  type OperationFacts,
  type OperationGroups,
  operations,
  type Send,
} from '@cashfree-rest/generated-sandbox';
import { ControlError } from './control-error.ts';

export interface ControlClientOptions {
  /** Where the sandbox is: `http://localhost:4010`. */
  readonly baseUrl: string;
  /** The merchant whose world is meant; a call's own `appId` comes first. */
  readonly appId?: string | undefined;
  /** What the start of a sandbox prints that others can reach. */
  readonly token?: string | undefined;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** The control API by groups: `control.orders.pay({ orderId, outcome: 'SUCCESS' })`. */
export type ControlClient = OperationGroups;

/**
 * Drives a sandbox. An argument holds the fields of path, query and body in one object.
 * Methods reject with `ControlError` if the call was refused, and with the error of `fetch` if there was no reply.
 */
export function createControlClient(options: ControlClientOptions): ControlClient {
  const { baseUrl, appId, token, fetch: send = fetch } = options;
  const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const root = baseUrl.replace(/\/+$/u, '');

  const call = async (
    operationId: keyof typeof operations,
    fields: Fields,
    callOptions: CallOptions = {},
  ): Promise<unknown> => {
    const facts: OperationFacts = operations[operationId];
    const given = facts.inWorld ? { ...fields, appId: fields.appId ?? appId } : fields;
    const response = await send(`${root}${urlOf(facts, given)}`, {
      method: facts.httpMethod,
      ...bodyOf(facts, given, { ...authorization, ...callOptions.headers }),
      signal: signalOf(callOptions),
    });
    return readReply(operationId, response);
  };
  return groupOperations((({ operationId }, request, callOptions) => {
    return call(operationId, request as Fields, callOptions);
  }) as Send);
}

type Fields = Readonly<Record<string, unknown>>;

function urlOf({ path, inPath, inQuery }: OperationFacts, fields: Fields): string {
  const filled = inPath.reduce((before, name) => {
    return before.replace(`{${name}}`, () => encodeURIComponent(String(fields[name])));
  }, path);
  const query = inQuery.flatMap((name): [string, string][] => {
    return fields[name] === undefined ? [] : [[name, String(fields[name])]];
  });
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

/** What is neither of the path nor of the query goes into the body, so that the sandbox can refuse what it does not know. */
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
  // One signal goes as it is: Node 20 may collect a combined one before its time is up.
  return signals.length > 1 ? AbortSignal.any(signals) : first;
}

async function readReply(operationId: string, response: Response): Promise<unknown> {
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
