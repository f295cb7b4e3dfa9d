import type { OperationId } from '@cashfree-rest/contract';
import { type CheckContext, Mismatch, MissingOperation } from './check.ts';
import type { JsonObject } from './compile-schemas.ts';
import { showsSecret } from './curl.ts';
import type { Exchange } from './http-exchange.ts';

/** The longest part of a reply that a finding quotes, in characters. */
const MAX_QUOTED = 300;

/**
 * Checks a success against the document and returns its body.
 * @throws {MissingOperation} for a 501, {Mismatch} for any other reply.
 */
export function expectOk(
  context: CheckContext,
  operationId: OperationId,
  exchange: Exchange,
): JsonObject {
  const { status, body, fail } = readReply(context, exchange, operationId);
  if (status !== 200 || body.status !== 'OK') {
    fail('HTTP 200 and the status OK', {
      cause:
        status === 401 || status === 403
          ? `the credentials are refused with HTTP ${status}`
          : `${operationId} answers valid requests with HTTP ${status} and the status ${JSON.stringify(body.status)}`,
    });
  }
  const faults = context.document.operation(operationId).replyFaults.get(200)?.(body) ?? [];
  if (faults.length > 0) {
    const came = listed(faults);
    fail('a reply as the document describes it', {
      came,
      cause: `replies of ${operationId} are not as the document describes them: ${came}`,
    });
  }
  return body;
}

export interface Refusal {
  /** The allowed HTTP statuses. */
  readonly status: number | readonly number[];
  /** A word that the reason must contain, such as the field at fault. */
  readonly naming?: string | undefined;
  /** A text that the reason must not repeat, such as the value of a sensitive field. */
  readonly hiding?: string | undefined;
}

/**
 * Checks an error reply against the document and returns its reason.
 * @param operationId the called operation, if there is one.
 * @throws {MissingOperation} for a 501, {Mismatch} for any other reply.
 */
export function expectRefusal(
  context: CheckContext,
  operationId: OperationId | undefined,
  exchange: Exchange,
  { status: allowed, naming, hiding }: Refusal,
): string {
  const { status, body, fail } = readReply(context, exchange, operationId);
  const statuses = [allowed].flat();
  const wanted = context.statusOfErrors === 200 ? [200] : statuses;
  const about = naming === undefined ? 'a reason' : `a reason that names ${naming}`;
  if (!wanted.includes(status) || body.status !== 'ERROR') {
    const target = operationId ?? 'the server';
    fail(`HTTP ${wanted.join(' or ')}, the status ERROR and ${about}`, {
      cause:
        body.status === 'ERROR'
          ? `errors come as HTTP ${status} instead of ${wanted.join(' or ')}`
          : `${target} answers with HTTP ${status} what it has to refuse with ${wanted.join(' or ')}`,
    });
  }
  const faults = context.document.errorFaults(body);
  if (faults.length > 0) {
    const came = listed(faults);
    const cause = `error bodies are not as the document describes them: ${came}`;
    fail('an error body as the document describes it', { came, cause });
  }
  const { reason, message, error } = body;
  if (message !== reason || error !== reason) {
    const cause = 'errors say different things in reason, message and error';
    fail('the same text in reason, message and error', { cause });
  }
  const text = String(reason);
  if (naming !== undefined && !names(text, naming)) {
    fail(about, { cause: `a reason names no field: ${text}` });
  }
  if (hiding !== undefined && hiding.trim().length >= 4 && text.includes(hiding.trim())) {
    fail('a reason that does not repeat what was sent', { cause: 'reasons repeat what was sent' });
  }
  return text;
}

/** True if the reason contains the field as a whole word: `merchantOrderId` does not contain `orderId`. */
function names(reason: string, field: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${field}(?![A-Za-z0-9])`, 'u').test(reason);
}

interface ReadReply {
  readonly status: number;
  readonly body: JsonObject;
  readonly fail: (expected: string, sight: Sight) => never;
}

interface Sight {
  /** The fault, shown before the reply; none if the reply is enough. */
  readonly came?: string | undefined;
  /** See {@link Mismatch.commonCause}. */
  readonly cause: string;
}

/** Checks every reply: it arrives, is a JSON object, and contains neither the secret nor a stack trace. */
function readReply(
  { credentials }: CheckContext,
  { request, reply, trouble }: Exchange,
  operationId: OperationId | undefined,
): ReadReply {
  const fail = (expected: string, { came, cause }: Sight): never => {
    const sight = reply === undefined ? trouble.text : quoteReply(reply.status, reply.text);
    throw new Mismatch({
      expected,
      came: came === undefined ? sight : `${came}, in ${sight}`,
      request,
      commonCause: cause,
    });
  };
  if (reply === undefined) return fail('a reply', { cause: `no reply comes: ${trouble.text}` });
  if (reply.status === 501 && operationId !== undefined) throw new MissingOperation(operationId);
  // Before the form, because a leak is the worse fault.
  if (showsSecret(reply.text, credentials.secretKey)) {
    fail('a reply without the secret key', { cause: 'replies show the secret key' });
  }
  if (STACK.test(reply.text)) {
    fail('a reply without a stack trace', { cause: 'replies show a stack trace' });
  }
  const type = reply.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/iu.test(type)) {
    const came = type || 'no content type';
    const cause = `replies do not come as application/json, but as ${came}`;
    return fail('the content type application/json', { came, cause });
  }
  const body = parseObject(reply.text);
  if (body === undefined) {
    return fail('a JSON object', { cause: 'replies are not JSON objects' });
  }
  return { status: reply.status, body, fail };
}

/** A stack frame of any runtime, within JSON text. */
const STACK =
  /\\n\s*at .+:\d+|\(?\/[\w./-]+\.(?:[cm]?[jt]s|py|rb|php|java|go):\d+|Traceback \(most/u;

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a reply in one line, shortened if it is long. */
export function quoteReply(status: number, text: string): string {
  const shown = text.replace(/\s+/gu, ' ').slice(0, MAX_QUOTED);
  return `HTTP ${status} ${shown}${text.length > MAX_QUOTED ? ' …' : ''}`.trim();
}

function listed(faults: readonly string[]): string {
  return faults.slice(0, 5).join('; ');
}

/** Fails a check for a reason other than the shape of one reply. */
export function expectThat(
  holds: boolean,
  options: { expected: string; came: string; exchange?: Exchange | undefined },
): asserts holds {
  const { expected, came, exchange } = options;
  if (!holds) throw new Mismatch({ expected, came, request: exchange?.request });
}
