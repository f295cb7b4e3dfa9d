import type { Json, JsonObject } from '../../document/normalize-document.ts';

/** The collection variable that holds an input, or what a step keeps. */
const WHOLE = /^\$(?:inputs\.(\w+)|steps\.(\w+)\.outputs\.(\w+))$/u;
const EMBEDDED = /\{(\$[^{}]+)\}/gu;

/** Returns the name of the variable for a runtime expression; `undefined` for any other text. */
export function variableOf(expression: string): string | undefined {
  const [, input, step, output] = WHOLE.exec(expression) ?? [];
  return input ?? (step === undefined ? undefined : keptName(step, output ?? ''));
}

export function keptName(step: string, output: string): string {
  return `${step}_${output}`;
}

/** Replaces the runtime expressions in a value by Postman's variables. */
export function postmanValue(value: Json): Json {
  if (typeof value === 'string') return postmanText(value);
  if (Array.isArray(value)) return value.map(postmanValue);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, each]) => [name, postmanValue(each)]);
  return Object.fromEntries(entries) as JsonObject;
}

function postmanText(text: string): string {
  const whole = variableOf(text);
  if (whole !== undefined) return `{{${whole}}}`;
  return text.replaceAll(EMBEDDED, (_, expression: string) => `{{${variableOf(expression)}}}`);
}
