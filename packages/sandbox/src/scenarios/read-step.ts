import { CALLABLE } from './callable-operations.ts';
import { checkStep } from './check-step.ts';
import { placeholdersOf } from './fill-text.ts';
import { isScalar, type Refuse, readObject, readText } from './read-content.ts';
import { type Expectation, GIVEN, type Scalar, type ScenarioStep } from './scenario.ts';

const STEP_KEYS = ['title', 'call', 'with', 'keep', 'expect', 'fails', 'needsShop', 'expectOfShop'];
const VALUE_NAME = /^[A-Za-z][A-Za-z0-9]{0,49}$/u;
const PATH = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/u;
/** Orders of two runs would collide if their ids did not begin with the run's own text. */
const CREATES_ORDER = ['createOrder', 'createTestOrder'];

/** The names that a step may use, each with whether only steps with a shop keep it. */
export type KnownNames = Map<string, { readonly needsShop: boolean }>;

/** Returns the names that every run has a value for. */
export function givenNames(): KnownNames {
  return new Map(GIVEN.map((given) => [given, { needsShop: false }]));
}

/** Reads one step, and adds the names that it keeps to the known ones. */
export function readStep(value: unknown, known: KnownNames, refuse: Refuse): ScenarioStep {
  const content = readObject(value, STEP_KEYS, refuse);
  const operationId = readText(content, 'call', refuse);
  const { needsShop = false } = content;
  if (typeof needsShop !== 'boolean') return refuse('needsShop', 'write true or false');
  const fails = readFails(content.fails, refuse);
  const isReplyUsed = content.keep !== undefined || content.expect !== undefined;
  if (fails !== undefined && isReplyUsed) {
    return refuse('fails', 'a call that fails has no reply: leave out keep and expect');
  }
  const step: ScenarioStep = {
    title: readText(content, 'title', refuse),
    operationId,
    fields: readFields(operationId, content.with, refuse),
    keep: readKeep(content.keep, refuse),
    expect: readExpect(content.expect, refuse),
    fails,
    needsShop,
    expectOfShop:
      content.expectOfShop === undefined ? undefined : readText(content, 'expectOfShop', refuse),
  };
  checkNames(step, known, refuse);
  checkStep(step, refuse);
  for (const kept of Object.keys(step.keep)) known.set(kept, { needsShop });
  return step;
}

function readFails(value: unknown, refuse: Refuse): ScenarioStep['fails'] {
  if (value === undefined || value === 'LOST') return value;
  const isStatus = Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599;
  return isStatus ? Number(value) : refuse('fails', 'write LOST or an HTTP status from 400 to 599');
}

function readFields(operationId: string, value: unknown, refuse: Refuse): ScenarioStep['fields'] {
  const operation = CALLABLE.get(operationId);
  if (operation === undefined) {
    return refuse('call', `no scenario can call an operation ${operationId}`);
  }
  const fields = value === undefined ? {} : readObject(value, undefined, refuse, 'with');
  for (const [name, each] of Object.entries(fields)) {
    if (!operation.fields.includes(name)) {
      const allowed = operation.fields.join(', ') || 'no fields';
      refuse(`with.${name}`, `${operationId} has no such field: it takes ${allowed}`);
    }
    if (!isScalar(each)) refuse(`with.${name}`, 'write a text, a number, true or false');
  }
  const { orderId } = fields;
  if (CREATES_ORDER.includes(operationId) && !String(orderId).startsWith('{run}')) {
    refuse('with.orderId', 'start it with {run}, so that the orders of two runs differ');
  }
  return fields as ScenarioStep['fields'];
}

function readKeep(value: unknown, refuse: Refuse): ScenarioStep['keep'] {
  if (value === undefined) return {};
  const keep = readObject(value, undefined, refuse, 'keep');
  for (const [name, path] of Object.entries(keep)) {
    if (!VALUE_NAME.test(name)) refuse(`keep.${name}`, 'name it with letters and digits');
    if (GIVEN.includes(name)) refuse(`keep.${name}`, 'every run has a value of this name');
    if (typeof path !== 'string' || !PATH.test(path)) {
      refuse(`keep.${name}`, 'write a path in the reply such as payments.0.referenceId');
    }
  }
  return keep as ScenarioStep['keep'];
}

function readExpect(value: unknown, refuse: Refuse): ScenarioStep['expect'] {
  if (value === undefined) return {};
  const expect = readObject(value, undefined, refuse, 'expect');
  for (const [path, expectation] of Object.entries(expect)) {
    if (!PATH.test(path)) refuse(`expect.${path}`, 'no path such as payments.0.txStatus');
    if (!isExpectation(expectation)) {
      refuse(
        `expect.${path}`,
        'write a value, {from, to} with at least one of them, or {oneOf: […]}',
      );
    }
  }
  return expect as ScenarioStep['expect'];
}

function isExpectation(value: unknown): value is Expectation {
  if (isScalar(value)) return true;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === 'oneOf') {
    const [, values] = entries[0];
    return Array.isArray(values) && values.length > 0 && values.every(isScalar);
  }
  return (
    entries.length > 0 && entries.every(([end, at]) => /^(?:from|to)$/u.test(end) && isScalar(at))
  );
}

/** Refuses a name in braces that has no value when the step runs. */
function checkNames(step: ScenarioStep, known: KnownNames, refuse: Refuse): void {
  const check = (field: string, value: Scalar, mayBeLeftOut: boolean) => {
    for (const name of placeholdersOf(value)) {
      const kept = known.get(name);
      if (kept === undefined) return refuse(field, `no earlier step keeps {${name}}`);
      const isAbsentWithoutShop =
        kept.needsShop || (name === 'notifyUrl' && !(mayBeLeftOut && value === '{notifyUrl}'));
      if (isAbsentWithoutShop && !step.needsShop) {
        refuse(field, `{${name}} has no value without a shop: add needsShop: true`);
      }
    }
  };
  for (const [name, value] of Object.entries(step.fields)) check(`with.${name}`, value, true);
  for (const [path, expectation] of Object.entries(step.expect)) {
    for (const value of scalarsOf(expectation)) check(`expect.${path}`, value, false);
  }
}

function scalarsOf(expectation: Expectation): readonly Scalar[] {
  if (expectation === null || typeof expectation !== 'object') return [expectation];
  return 'oneOf' in expectation ? expectation.oneOf : Object.values(expectation);
}
