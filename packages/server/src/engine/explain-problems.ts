import type { Operation } from './operation.ts';
import type { Problem } from './validator.ts';

const IS_MISSING: ReadonlySet<string> = new Set(['required', 'dependentRequired']);

/**
 * Returns how to fix a request, with one entry for each field at fault in the document's order. Never contains a value,
 * which may be a secret.
 * @param vendorFields Fields for which old integrations expect the vendor's sentence; ours begins with it.
 */
export function explainProblems(
  problems: readonly Problem[],
  { fields, allowed, bodyAllowed }: Operation,
  vendorFields: ReadonlySet<string>,
): string {
  const rules = new Map<string, string>();
  for (const { field, rule } of problems) if (!rules.has(field)) rules.set(field, rule);
  const known = fields.filter((field) => rules.has(field));
  const unknown = [...rules.keys()].filter((field) => field !== '' && !fields.includes(field));
  const entries = [
    ...known.map((field) => {
      if (IS_MISSING.has(rules.get(field) ?? '')) {
        return `${field} missing in the request`;
      }
      const isVendors = vendorFields.has(field);
      const words = isVendors ? `Please provide a valid ${field}` : `${field} is not valid`;
      return allowed[field] === undefined ? words : `${words}: send ${allowed[field]}`;
    }),
    ...unknown.map((field) => `${field} is no field of this call`),
  ];
  if (entries.length > 0) return entries.join('; ');
  // A fault of the whole body follows from one of a field, unless it is the only fault.
  return bodyAllowed === undefined
    ? 'The request does not fit the API document'
    : `The body is not valid: send ${bodyAllowed}`;
}
