import { loadDocument } from '@cashfree-rest/contract/document';
import { nearestName } from '@cashfree-rest/core';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ReplyCheck } from './send.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * Compares each call with the OpenAPI document: `createClient({ …, strict: strictReplies() })`. A reply field that is
 * missing, has the wrong type or breaks its pattern raises an `UnexpectedReplyError` that contains its name, never its
 * value. Unknown reply fields pass. An unknown request field, such as a misspelt one, raises an `InvalidRequestError`
 * with the nearest known name, because the gateway would drop it silently. The gateway reports other faults of a
 * request. For tests, in Node; needs `ajv` 8, which the client itself does not need.
 */
export function strictReplies(): ReplyCheck {
  const document: Node = loadDocument();
  // Formats are patterns or type names here; the document's own keywords stand beside the schemas.
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'document' });
  const checks = new Map<string, ValidateFunction>();

  const checkReply: ReplyCheck = (operationId, reply) => {
    const pointer = replyPointer(document, operationId);
    const check = checks.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` });
    checks.set(pointer, check);
    if (check(reply)) return undefined;
    const { instancePath = '', message, params } = check.errors?.[0] ?? {};
    const allowed = params && 'allowedValues' in params ? ` ${String(params.allowedValues)}` : '';
    return `the reply breaks the document: ${instancePath || 'it'} ${message}${allowed}`;
  };
  const explainUnknownField: ReplyCheck['explainUnknownField'] = (operationId, name) => {
    const known = fieldsOf(document, operationId);
    if (known.includes(name)) return undefined;
    const nearest = nearestName(name, known);
    const advice = nearest
      ? `do you mean ${nearest}?`
      : `the fields are ${known.join(', ') || 'none'}`;
    return `there is no field ${name}: ${advice}`;
  };
  return Object.assign(checkReply, { explainUnknownField });
}

/** Returns the JSON Pointer of the schema of an operation's reply. */
function replyPointer(document: Node, operationId: string): string {
  const path = pathOf(document, operationId);
  const steps = ['paths', path, 'post', 'responses', '200', 'content', 'application/json'];
  return `/${[...steps, 'schema'].map(escapePointer).join('/')}`;
}

function pathOf({ paths }: Node, operationId: string): string {
  const known = Object.entries(paths as Readonly<Record<string, { readonly post?: Node }>>);
  return known.find(([, item]) => item.post?.operationId === operationId)?.[0] ?? '';
}

/** Returns the names of the fields that a caller may fill in. */
function fieldsOf(document: Node, operationId: string): readonly string[] {
  const steps = ['paths', pathOf(document, operationId), 'post', 'requestBody'];
  const form = ['content', 'application/x-www-form-urlencoded', 'schema'];
  const { $ref } = readAt(document, [...steps, ...form]);
  const schema = readAt(document, String($ref).split('/').slice(1));
  return Object.keys(readAt(schema, ['properties'])).filter((name) => !ADDED.includes(name));
}

/** The fields that the client fills in. */
const ADDED = ['appId', 'secretKey'];

function readAt(node: Node, steps: readonly string[]): Node {
  return steps.reduce((at, step) => at[step] as Node, node);
}

/** Escapes one step of a JSON Pointer in a URI fragment. */
function escapePointer(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
