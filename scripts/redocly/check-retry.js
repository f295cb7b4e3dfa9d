const FORMS = '{policy: safe}, {policy: keyed, key: <field>} or {policy: never}';
const POLICIES = ['safe', 'keyed', 'never'];

/** Checks `x-retry` against its own operation and those that it names. */
export function checkRetry({ retry, fields }, operations, say) {
  const { policy, key, resolve, compare } = retry ?? {};
  if (!POLICIES.includes(policy)) say(`must be ${FORMS}`);
  if ((policy === 'keyed') !== (key !== undefined)) say(`must be ${FORMS}`);
  else if (key !== undefined && !fields.includes(key))
    say(`must name a field of the request as its key: "${key}" is none`);
  if (resolve !== undefined) checkAsked(resolve, { fields, operations, say });
  if (compare === undefined) return;
  if (!checkAsked(compare.operation, { fields, operations, say })) return;
  const known = operations.get(compare.operation).replyFields(compare.object);
  for (const field of compare.fields ?? []) {
    if (fields.includes(field) && known.includes(field)) continue;
    say(`must compare fields of the request with those of the reply: "${field}" is not in both`);
  }
  if ((compare.fields ?? []).length === 0) say('must name the fields to compare');
}

/** Checks that an operation can be called with the fields of this one. */
function checkAsked(name, { fields, operations, say }) {
  const asked = operations.get(name);
  if (asked === undefined) say(`must name an operation of the document: "${name}" is none`);
  const missing = (asked?.required ?? []).find((field) => !fields.includes(field));
  if (missing !== undefined) say(`cannot ask ${name}, which needs the field "${missing}"`);
  return asked !== undefined;
}
