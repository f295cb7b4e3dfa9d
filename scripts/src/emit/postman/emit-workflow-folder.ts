import { DocumentError } from '../../document/document-error.ts';
import type { Expectation, Workflow, WorkflowStep } from '../../model/workflow.ts';
import { emitEvent } from './emit-event.ts';
import { bareRequest } from './emit-request.ts';
import { DAY, DAYS, setVariable } from './postman-days.ts';
import { keptName, postmanValue, variableOf } from './postman-text.ts';
import { SKIP_ELSEWHERE } from './skip-elsewhere.ts';

/** Inputs that are variables of every environment. */
const OF_ENVIRONMENT = ['appId', 'secretKey'];

/** The others, each with the script that gives it a value before the first request. */
const INPUTS: Readonly<Record<string, string>> = {
  run: "'order-' + Date.now()",
  ...DAYS,
  notifyUrl: "pm.collectionVariables.get('notifyUrl') || 'http://localhost:4020/notify'",
};

/** Emits a folder to run as a whole: a request for each step, which ends the run if it goes otherwise. */
export function emitWorkflowFolder({ title, description, inputs, steps }: Workflow): object {
  return {
    name: title,
    description: `${description}\n\n${HOW_TO_RUN}`,
    item: steps.map((step, index) => emitStep(step, index === 0 ? startOf(inputs) : [])),
  };
}

const HOW_TO_RUN =
  'Run the folder as a whole against the sandbox. Elsewhere the calls of its control API are left out: open ' +
  '`paymentLink` in a browser and pay before you run the rest.';

/** Returns the names of all variables that the folders use beside those of the environments. */
export function variablesOf(workflows: readonly Workflow[]): readonly string[] {
  const names = workflows.flatMap(({ inputs, steps }) => [
    ...inputs.filter((name) => !OF_ENVIRONMENT.includes(name)),
    ...steps.flatMap(({ id, outputs }) => outputs.map(([name]) => keptName(id, name))),
  ]);
  return [...new Set(names)];
}

function startOf(inputs: readonly string[]): readonly string[] {
  const given = inputs.filter((name) => !OF_ENVIRONMENT.includes(name));
  const lines = given.map((name) => setVariable(name, INPUTS[name] ?? ''));
  return given.includes('startDate') ? [DAY, ...lines] : lines;
}

function emitStep(step: WorkflowStep, start: readonly string[]): object {
  const before = [...start, ...(step.api === 'control' ? [SKIP_ELSEWHERE] : [])];
  return {
    name: step.description,
    event: [
      ...(before.length > 0 ? [emitEvent('prerequest', before.join('\n'))] : []),
      emitEvent('test', testOf(step)),
    ],
    request: step.api === 'control' ? controlRequest(step) : formRequest(step),
    response: [],
  };
}

function formRequest({ operation, payload = {} }: WorkflowStep): object {
  if (typeof payload === 'string') throw new DocumentError(`${operation.id} takes fields`);
  const fields = Object.entries(payload).map(([key, value]) => {
    return { key, value: String(postmanValue(value)), type: 'text' };
  });
  return bareRequest(operation, fields);
}

function controlRequest({ operation, parameters, payload }: WorkflowStep): object {
  const texts = parameters.map(({ name, place, value }) => {
    return { name, place, text: String(postmanValue(value)) };
  });
  const path = texts
    .filter(({ place }) => place === 'path')
    .reduce((before, { name, text }) => before.replace(`{${name}}`, text), operation.path)
    // The variable has the path of the control API in it.
    .replace('/sandbox/v1/', '');
  const query = texts
    .filter(({ place }) => place === 'query')
    .map(({ name, text }) => ({ key: name, value: text }));
  const asked = query.map(({ key, value }) => `${key}=${value}`).join('&');
  return {
    method: operation.httpMethod,
    header: payload === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }],
    url: {
      raw: `{{controlUrl}}/${path}${asked && `?${asked}`}`,
      host: ['{{controlUrl}}'],
      path: path.split('/'),
      query,
    },
    ...(payload !== undefined && {
      body: {
        mode: 'raw',
        // A variable that is the whole body holds JSON already.
        raw:
          typeof payload === 'string'
            ? postmanValue(payload)
            : JSON.stringify(postmanValue(payload), null, 2),
        options: { raw: { language: 'json' } },
      },
    }),
  };
}

function testOf({ id, description, httpStatus, expectations, outputs }: WorkflowStep): string {
  const name = JSON.stringify(description);
  const kept = outputs.map(([output, pointer]) => {
    const value = pointer === '' ? 'JSON.stringify(reply)' : replyAt(pointer);
    return `  ${setVariable(keptName(id, output), value)}`;
  });
  return `const reply = pm.response.json();
let isAsExpected = false;
pm.test(${name}, () => {
  pm.response.to.have.status(${httpStatus});
${expectations.map((each) => `  ${expectationLine(each)}\n`).join('')}  isAsExpected = true;
});
if (!isAsExpected) pm.execution.setNextRequest(null); // The rest needs this.
${kept.length === 0 ? '' : `else {\n${kept.join('\n')}\n}`}`.trimEnd();
}

/** Variables may come back as texts, so numbers are compared as such. */
function expectationLine({ pointer, value }: Expectation): string {
  const variable = typeof value === 'string' ? variableOf(value) : undefined;
  const wanted =
    variable === undefined
      ? JSON.stringify(String(value))
      : `String(pm.collectionVariables.get('${variable}'))`;
  return `pm.expect(String(${replyAt(pointer)})).to.equal(${wanted});`;
}

function replyAt(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .reduce(
      (path, part) => (/^\d+$/u.test(part) ? `${path}[${part}]` : `${path}.${part}`),
      'reply',
    );
}
