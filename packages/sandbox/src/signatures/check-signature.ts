import { signedText, signFields } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { type Cause, cause } from './cause.ts';
import { type Difference, differenceOf, differingFields, firstDifferenceOf } from './difference.ts';
import { findSignatureForm } from './signature-forms.ts';
import { type Fields, type NamedValue, valuesOf } from './signed-body.ts';
import { suspectsOf } from './suspects.ts';
import { findTextChange } from './text-changes.ts';

export interface SignatureCheckOptions {
  /** The body whose signature is in question. */
  readonly fields: readonly NamedValue[];
  /** The merchant's own key. */
  readonly secretKey: string;
  /** The results that the gateway has sent about this order; `undefined` if there is no such order. */
  readonly sent: readonly Fields[] | undefined;
  /** Keys that are often used by mistake. */
  readonly otherKeys: readonly OtherKey[];
}

export interface OtherKey {
  readonly secretKey: string;
  /** Says whose key it is, to follow "signed with ". Never the key itself. */
  readonly description: string;
}

export interface SignatureCheck {
  readonly matches: boolean;
  readonly signedText: string;
  readonly expected: string;
  readonly received: string | null;
  readonly firstDifference: Difference | null;
  readonly causes: readonly Cause[];
}

type Finding = Pick<SignatureCheck, 'firstDifference' | 'causes'>;

/** Compares a signature with the right one, and finds out which of the usual mistakes makes them differ. */
export async function checkSignature(options: SignatureCheckOptions): Promise<SignatureCheck> {
  const values = valuesOf(options.fields);
  const received = values[paymentSignature.signature] ?? null;
  const expected = await sign(signedText(paymentSignature, values), options.secretKey);
  const repeated = repeatedFields(options.fields);
  const matches = received === expected && repeated.length === 0;
  const { firstDifference, causes } =
    received === expected ? NOTHING : await explain(options, values, expected, received ?? '');
  const finding = { firstDifference, causes: [...repeated, ...causes] };
  const text = signedText(paymentSignature, values);
  return { matches, signedText: text, expected, received, ...finding };
}

const NOTHING: Finding = { firstDifference: null, causes: [] };

async function explain(
  options: SignatureCheckOptions,
  values: Fields,
  expected: string,
  received: string,
): Promise<Finding> {
  const { secretKey, sent = [] } = options;
  const original = await findOriginal(sent, values, received, secretKey);
  const changes = original === undefined ? missingFields(values) : changedFields(original, values);
  const difference = original === undefined ? null : firstDifferenceOf(original, values);
  if (received === '') {
    const missing = cause('SIGNATURE_MISSING', 'The body has no signature.');
    return { firstDifference: difference, causes: [missing, ...changes] };
  }
  const rights = [expected];
  if (original !== undefined) rights.push(await sign(textOf(original), secretKey));
  for (const right of rights) {
    const form = findSignatureForm(right, received);
    if (form === undefined) continue;
    const inSignature = differenceOf(paymentSignature.signature, right, received);
    return { firstDifference: difference ?? inSignature, causes: [form, ...changes] };
  }
  // The gateway's own signature: the values alone are to blame.
  if (rights.includes(received)) return { firstDifference: difference, causes: changes };
  const suspected =
    (await findSuspect(options, values, received)) ??
    (original &&
      (await findSuspect({ ...options, fields: namesOf(original) }, original, received)));
  const causes = [...(suspected?.causes ?? []), ...changes];
  const firstDifference =
    suspected?.firstDifference ??
    difference ??
    differenceOf(paymentSignature.signature, expected, received);
  return { firstDifference, causes: distinct(causes.length > 0 ? causes : [lastResort(options)]) };
}

/** Returns the result that was sent and then changed on its way: one with this signature, or else the most similar. */
async function findOriginal(
  sent: readonly Fields[],
  values: Fields,
  received: string,
  secretKey: string,
): Promise<Fields | undefined> {
  for (const fields of sent) {
    if ((await sign(textOf(fields), secretKey)) === received) return fields;
  }
  return [...sent].sort(
    (one, other) => differingFields(one, values).length - differingFields(other, values).length,
  )[0];
}

/** A receiver that reads the last value of a field checks another text than one that reads the first. */
function repeatedFields(fields: readonly NamedValue[]): readonly Cause[] {
  const names = fields.map(({ name }) => name);
  return [...paymentSignature.fields, paymentSignature.signature]
    .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
    .map((name) => cause('FIELD_REPEATED', `${name} is in the body more than once.`));
}

function missingFields(values: Fields): readonly Cause[] {
  return paymentSignature.fields.flatMap((name) =>
    values[name] === undefined ? [missingField(name)] : [],
  );
}

function missingField(name: string): Cause {
  const code = name === 'paymentMode' ? 'PAYMENT_MODE_LEFT_OUT' : 'FIELD_MISSING';
  return cause(code, `${name} is not in the body.`);
}

function changedFields(original: Fields, values: Fields): readonly Cause[] {
  const found = differingFields(original, values).map((name) => {
    if (values[name] === undefined) return missingField(name);
    const change = findTextChange(name, original[name] ?? '', values[name]);
    if (change !== undefined) return cause(change.code, `${name} ${change.finding}`);
    return cause('FIELD_CHANGED', `${name} is not what was sent for this order.`);
  });
  return distinct(found);
}

async function findSuspect(
  { fields, secretKey, otherKeys }: SignatureCheckOptions,
  values: Fields,
  received: string,
): Promise<Finding | undefined> {
  const names = fields.map(({ name }) => name);
  for (const suspect of suspectsOf(values, names)) {
    if ((await sign(suspect.text, secretKey)) !== received) continue;
    return { causes: [suspect.cause], firstDifference: suspect.difference };
  }
  for (const other of otherKeys) {
    if (other.secretKey === secretKey) continue;
    if ((await sign(textOf(values), other.secretKey)) !== received) continue;
    return {
      causes: [cause('WRONG_KEY', `It is signed with ${other.description}.`)],
      firstDifference: null,
    };
  }
  return undefined;
}

function lastResort({ sent }: SignatureCheckOptions): Cause {
  if (sent === undefined) {
    return cause('UNKNOWN_ORDER', 'This world has no such order, so its key is probably another.');
  }
  return cause('WRONG_KEY', 'No usual mistake with the values makes this signature.');
}

function distinct(causes: readonly Cause[]): readonly Cause[] {
  return [...new Map(causes.map((each) => [each.explanation, each])).values()];
}

function namesOf(fields: Fields): readonly NamedValue[] {
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}

function textOf(fields: Fields): string {
  return signedText(paymentSignature, fields);
}

/** Signs a text that may be joined in another way than the rule has it. */
function sign(text: string, secretKey: string): Promise<string> {
  return signFields({ fields: ['text'] }, { text }, secretKey);
}
