import { nearestName } from '@cashfree-rest/core';
import { type OperationSchemas, schemasOf } from './document-schemas.ts';
import { placeholdersOf } from './fill-text.ts';
import { isValueOf, valuesOf } from './is-value-of.ts';
import type { Refuse } from './read-content.ts';
import { findPlace } from './reply-place.ts';
import type { Expectation, Scalar, ScenarioStep } from './scenario.ts';

const ADDED_BY_THE_RUN = ['appId', 'secretKey'];
/** The settings of a sandbox may allow further hosts. */
const DEPENDS_ON_SETTINGS = ['notifyUrl', 'url'];

/** Compares a step with the document of its operation, as far as its values are known before it runs. */
export function checkStep(step: ScenarioStep, refuse: Refuse): void {
  const schemas = schemasOf(step.operationId);
  // A call that has to be refused may be wrong on purpose.
  if (typeof step.fails !== 'number') checkFields(step, schemas, refuse);
  for (const [name, path] of Object.entries(step.keep)) {
    checkPath(step.operationId, schemas, path, (explanation) =>
      refuse(`keep.${name}`, explanation),
    );
  }
  for (const [path, expectation] of Object.entries(step.expect)) {
    const refusePath = (explanation: string) => refuse(`expect.${path}`, explanation);
    checkPath(step.operationId, schemas, path, refusePath);
    checkExpectation(schemas, path, expectation, refusePath);
  }
}

function checkFields(step: ScenarioStep, schemas: OperationSchemas, refuse: Refuse): void {
  const { operationId, fields } = step;
  const needed = [
    ...schemas.required,
    ...Object.keys(fields).flatMap((name) => schemas.needs[name] ?? []),
  ];
  for (const name of needed) {
    if (Object.hasOwn(fields, name) || ADDED_BY_THE_RUN.includes(name)) continue;
    refuse(`with.${name}`, `${operationId} needs this field`);
  }
  for (const [name, value] of Object.entries(fields)) {
    const schema = schemas.fields.get(name);
    const isKnown = placeholdersOf(value).length === 0 && !DEPENDS_ON_SETTINGS.includes(name);
    if (schema === undefined || !isKnown) continue;
    const sent = schemas.isText(name) ? String(value) : value;
    // Whole numbers of a query are digits in its text.
    const isFine = [sent, ...(typeof value === 'number' ? [value] : [])].some((each) => {
      return isValueOf(each, schema, schemas.resolve);
    });
    if (isFine) continue;
    const allowed = schemas.resolve(schema)['x-allowed'];
    refuse(
      `with.${name}`,
      `${operationId} does not take ${JSON.stringify(value)}: send ${allowed ?? 'another value'}`,
    );
  }
}

function checkPath(
  operationId: string,
  schemas: OperationSchemas,
  path: string,
  refuse: (explanation: string) => never,
): void {
  const place = findPlace(schemas, path);
  if ('schemas' in place) return;
  const { missing, names } = place;
  const nearest = nearestName(missing, names);
  const hint = nearest
    ? `did you mean ${nearest}?`
    : names.length > 0
      ? `it has ${names.join(', ')}`
      : 'it has nothing inside';
  refuse(`the reply of ${operationId} has no ${missing} there: ${hint}`);
}

function checkExpectation(
  schemas: OperationSchemas,
  path: string,
  expectation: Expectation,
  refuse: (explanation: string) => never,
): void {
  const place = findPlace(schemas, path);
  if (!('schemas' in place) || place.schemas === 'ANY') return;
  const found = place.schemas;
  for (const value of exactValuesOf(expectation)) {
    if (placeholdersOf(value).length > 0) continue;
    if (found.some((schema) => isValueOf(value, schema, schemas.resolve))) continue;
    const listed = found.flatMap((schema) => valuesOf(schema) ?? []);
    const hint = listed.length > 0 ? `: it has one of ${listed.join(', ')}` : '';
    refuse(`the reply never has ${JSON.stringify(value)} there${hint}`);
  }
}

/** A range may end at a value that the reply never has. */
function exactValuesOf(expectation: Expectation): readonly Scalar[] {
  if (expectation === null || typeof expectation !== 'object') return [expectation];
  return 'oneOf' in expectation ? expectation.oneOf : [];
}
