import { PLAIN_OBJECT } from '@cashfree-rest/core';
import { paymentResult } from '@cashfree-rest/generated-client';
import { SignatureError } from './errors.ts';
import { readText } from './read-text.ts';

/** The longest form that is read; a payment result needs less than a tenth. */
const MAX_BYTES = 65_536;

const FORM = 'application/x-www-form-urlencoded';

/** A request of any class: of the platform, of the package undici, or of another realm. */
export interface IncomingRequest {
  readonly headers: { get(name: string): string | null };
  readonly bodyUsed: boolean;
  text(): Promise<string>;
}

/**
 * A payment result as received: the request, its body as text or bytes, or the decoded form as an object
 * (`request.body`), as `URLSearchParams` or `FormData`, or as the pairs of a `Map` or of `entries()`.
 */
export type IncomingPayment =
  | IncomingRequest
  | string
  | ArrayBuffer
  | ArrayBufferView
  // Named, because browser types have no `entries()` for them.
  | URLSearchParams
  | FormData
  | Iterable<readonly [string, unknown]>
  | Readonly<Record<string, unknown>>;

type Pairs = Iterable<readonly [string, unknown]>;

/**
 * Returns the pairs of a form.
 *
 * @throws {SignatureError} if it is not a form, naming the kind it got but no value.
 */
export async function readPairs(incoming: unknown): Promise<Pairs> {
  if (typeof incoming === 'string') return pairsOfText(incoming);
  if (typeof incoming !== 'object' || incoming === null) throw notAForm(nameOf(incoming));
  if (isBytes(incoming)) return pairsOfText(new TextDecoder().decode(incoming));
  if (isRequest(incoming)) return pairsOfText(await textOf(incoming));
  if (Symbol.iterator in incoming) return pairsOfList(incoming as Iterable<unknown>);
  // An instance of another class may store its fields elsewhere; a request has other fields.
  const isForm = Object.hasOwn(incoming, paymentResult.signature);
  if (!isForm && 'body' in incoming) throw notAForm(`${nameOf(incoming)} with a body: pass that`);
  if (!isForm && !PLAIN_OBJECT.allows(incoming)) throw notAForm(nameOf(incoming));
  return Object.entries(incoming);
}

/** Goes by the class name, because an instance of another realm has another class. */
export function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return String(value === null ? null : typeof value);
  // Not an own field of the value, which may hold data.
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === 'string' && /^\w{1,40}$/u.test(name) ? name : 'object';
}

function isBytes(value: object): value is Uint8Array<ArrayBuffer> {
  return (
    ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]'
  );
}

function isRequest(value: object): value is IncomingRequest {
  const { headers, text } = value as Partial<IncomingRequest>;
  return typeof text === 'function' && typeof headers?.get === 'function';
}

async function textOf(request: IncomingRequest): Promise<string> {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').split(';');
  if (type.trim().toLowerCase() !== FORM)
    throw notAForm(`a request whose media type is not ${FORM}`);
  if (request.bodyUsed) throw notAForm('a request that was read before: pass what was read');
  return (await readText(request as Request, MAX_BYTES)) ?? tooLong();
}

function pairsOfText(text: string): Pairs {
  if (text.length > MAX_BYTES) tooLong();
  if (/^\s*[{[]/u.test(text)) throw notAForm('JSON');
  const pairs = [...new URLSearchParams(text)];
  // A decoder writes U+FFFD for bytes that are not UTF-8; a sender who means that character escapes it.
  const found = count(pairs.flat().join(''), /\uFFFD/gu);
  if (found > count(text, /%EF%BF%BD/giu)) throw notAForm('bytes that are not UTF-8');
  return pairs;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function pairsOfList(list: Iterable<unknown>): Pairs {
  const pairs = [...list];
  const isPair = (item: unknown) =>
    Array.isArray(item) && item.length === 2 && typeof item[0] === 'string';
  if (!pairs.every(isPair)) throw notAForm(`${nameOf(list)} without pairs of a name and a value`);
  return pairs as [string, unknown][];
}

function tooLong(): never {
  throw notAForm(`more than ${MAX_BYTES} bytes`);
}

function notAForm(what: string): SignatureError {
  const wanted = 'pass the request, the text or bytes of its body, or the fields of the form';
  const hint = what.includes(': ') ? '' : `: ${wanted}`;
  return new SignatureError(`expected a payment result, got ${what}${hint}`, 'not_a_form');
}
