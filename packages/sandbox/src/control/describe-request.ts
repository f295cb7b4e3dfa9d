import { redact } from '@cashfree-rest/server';
import type { FaultKind } from '../faults/fault-rules.ts';
import type { Exchange } from './request-log.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A request and its answer for people, without sensitive values. */
export interface LoggedRequest {
  readonly id: number;
  readonly requestId: string;
  readonly at: Date;
  readonly operationId: string | null;
  readonly orderId: string | null;
  readonly method: string;
  readonly path: string;
  /** The fields as they were sent; a list for a field that was sent several times. */
  readonly body: Fields;
  readonly httpStatus: number | null;
  /** `null` for an answer that is no JSON object, was cut, or is too large to be kept. */
  readonly reply: Fields | null;
  readonly reason: string | null;
  readonly outcome: 'OK' | 'ERROR' | 'CUT';
  readonly isCut: boolean;
  readonly durationMs: number;
  readonly fault: FaultKind | null;
  /** One plain sentence. */
  readonly summary: string;
}

export function describeRequest(exchange: Exchange): LoggedRequest {
  const { id, requestId, at, method, path, isCut, durationMs } = exchange;
  const { operationId = null, orderId = null, fault = null, httpStatus = null } = exchange;
  const answer = httpStatus === null ? undefined : parseObject(exchange.reply ?? '');
  const { status, reason } = answer ?? {};
  const outcome = httpStatus === null ? 'CUT' : status === 'OK' ? 'OK' : 'ERROR';
  const sentence = typeof reason === 'string' ? (redact(reason) as string) : null;
  const name = operationId ?? `${method} ${path}`;
  const result = httpStatus === null ? 'got no whole answer' : `was answered with ${httpStatus}`;
  return {
    id,
    requestId,
    at,
    operationId,
    orderId,
    method,
    path,
    body: redact(fieldsOf(exchange.body)) as Fields,
    httpStatus,
    reply: answer === undefined ? null : (redact(answer) as Fields),
    reason: sentence,
    outcome,
    isCut,
    durationMs,
    fault,
    summary: `${name} ${result}${sentence === null ? '' : `: ${sentence}`}`,
  };
}

/** The form of a field's name; in other bodies than forms, a value may stand where forms have a name. */
const NAME = /^[\w.[\]-]{1,64}$/u;
const UNREADABLE = '[unreadable]';

function fieldsOf(bytes: Uint8Array | undefined): Fields {
  const text = new TextDecoder().decode(bytes);
  const json = parseObject(text);
  if (json !== undefined) return json;
  const fields = new Map<string, string | readonly string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (!NAME.test(name)) {
      fields.set(UNREADABLE, UNREADABLE);
      continue;
    }
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(fields);
}

/** Returns the JSON object in a text; `undefined` if it holds none. */
function parseObject(text: string): Fields | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return undefined;
  }
}
