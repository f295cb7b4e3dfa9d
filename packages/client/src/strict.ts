import { loadDocument } from '@cashfree-rest/contract/document';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ReplyCheck } from './send.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * Compares each reply with the OpenAPI document: `createClient({ …, strict: strictReplies() })`. A field that is
 * missing, of another kind or against its pattern is an `UnexpectedReplyError` that names it, without its value; fields
 * that the document does not know pass. For tests, in Node; needs `ajv` 8, which the client itself does not.
 */
export function strictReplies(): ReplyCheck {
  const document: Node = loadDocument();
  // Formats are patterns or names of types here; the document's own words stand beside the schemas.
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'document' });
  const checks = new Map<string, ValidateFunction>();

  return (operationId, reply) => {
    const pointer = replyPointer(document, operationId);
    const check = checks.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` });
    checks.set(pointer, check);
    if (check(reply)) return undefined;
    const { instancePath = '', message, params } = check.errors?.[0] ?? {};
    const allowed = params && 'allowedValues' in params ? ` ${String(params.allowedValues)}` : '';
    return `the reply breaks the document: ${instancePath || 'it'} ${message}${allowed}`;
  };
}

/** Where the schema of an operation's reply stands. */
function replyPointer({ paths }: Node, operationId: string): string {
  const known = Object.entries(paths as Readonly<Record<string, { readonly post?: Node }>>);
  const path = known.find(([, item]) => item.post?.operationId === operationId)?.[0] ?? '';
  const steps = ['paths', path, 'post', 'responses', '200', 'content', 'application/json'];
  return `/${[...steps, 'schema'].map(escapePointer).join('/')}`;
}

/** JSON Pointer within the fragment of a URI. */
function escapePointer(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
