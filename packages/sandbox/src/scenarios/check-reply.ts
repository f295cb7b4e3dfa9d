import { fill } from './fill-text.ts';
import type { Expectation, Scalar, ScenarioStep, Values } from './scenario.ts';

/** Returns the value at a path such as `payments.0.txStatus`; `undefined` if there is none. */
export function valueAt(reply: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  }, reply);
}

/** Returns the first difference between a reply and what the step expects, in words. */
export function findDifference(
  reply: unknown,
  { expect, keep }: Pick<ScenarioStep, 'expect' | 'keep'>,
  values: Values,
): string | undefined {
  for (const [path, expectation] of Object.entries(expect)) {
    const value = valueAt(reply, path);
    const wanted = fillExpectation(expectation, values);
    if (!isMet(value, wanted)) return `${path} is ${show(path, value)} instead of ${words(wanted)}`;
  }
  const missing = Object.values(keep).find((path) => valueAt(reply, path) === undefined);
  return missing && `The reply has no ${missing}`;
}

type Wanted = Scalar | { from?: unknown; to?: unknown } | { oneOf: readonly unknown[] };

function fillExpectation(expectation: Expectation, values: Values): Wanted {
  if (expectation === null || typeof expectation !== 'object') {
    return fill(expectation, values) as Scalar;
  }
  if ('oneOf' in expectation) return { oneOf: expectation.oneOf.map((each) => fill(each, values)) };
  const ends = Object.entries(expectation).map(([end, value]) => [end, fill(value, values)]);
  return Object.fromEntries(ends);
}

function isMet(value: unknown, wanted: Wanted): boolean {
  if (wanted === null || typeof wanted !== 'object') return value === wanted;
  if ('oneOf' in wanted) return wanted.oneOf.includes(value);
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = wanted;
  const position = positionOf(value);
  return position >= positionOf(from) && position <= positionOf(to);
}

/** Returns a number for a number, an amount such as "10.00" or a moment; not a number for anything else. */
function positionOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Number.NaN;
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : Date.parse(value);
}

function words(wanted: Wanted): string {
  if (wanted === null || typeof wanted !== 'object') return JSON.stringify(wanted);
  if ('oneOf' in wanted)
    return `one of ${wanted.oneOf.map((each) => JSON.stringify(each)).join(', ')}`;
  const { from, to } = wanted;
  const ends = [from !== undefined && `from ${from}`, to !== undefined && `to ${to}`];
  return `a value ${ends.filter(Boolean).join(' ')}`;
}

const MAX_SHOWN = 200;

function show(path: string, value: unknown): string {
  if (value === undefined) return 'missing';
  if (path.endsWith('secretKey')) return 'another value';
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
