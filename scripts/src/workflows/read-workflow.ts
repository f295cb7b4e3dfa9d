import { DocumentError } from '../document/document-error.ts';
import { list, text } from '../document/document-reader.ts';
import { asObject, type Json, type JsonObject, objectAt } from '../document/normalize-document.ts';
import type { Operation } from '../model/model.ts';
import type { Expectation, Workflow, WorkflowApi, WorkflowStep } from '../model/workflow.ts';

/** The operations that a step may call, by the name of its document in the workflows. */
export type KnownOperations = Readonly<Record<WorkflowApi, readonly Operation[]>>;

const OPERATION = /^\$sourceDescriptions\.(gateway|control)\.(\w+)$/u;
const STATUS = /^\$statusCode == (\d{3})$/u;
const VALUE = /^\$response\.body#(\/\S+) == (.+)$/u;

/**
 * Reads the one workflow of an Arazzo document. Of Arazzo's expressions it knows those that the project uses.
 * @throws {DocumentError} if a step calls an unknown operation, or expects something in another form.
 */
export function readWorkflow(document: JsonObject, known: KnownOperations): Workflow {
  const [content, ...others] = list(document, 'workflows').map(asObject);
  if (content === undefined || others.length > 0) {
    throw new DocumentError('a file of openapi/workflows/ has one workflow');
  }
  return {
    id: text(content, 'workflowId'),
    title: text(content, 'summary'),
    description: text(content, 'description'),
    inputs: Object.keys(objectAt(objectAt(content, 'inputs'), 'properties')),
    steps: list(content, 'steps').map((step) => readStep(asObject(step), known)),
    content,
  };
}

function readStep(step: JsonObject, known: KnownOperations): WorkflowStep {
  const id = text(step, 'stepId');
  const refuse = (what: string): never => {
    throw new DocumentError(`the step ${id} ${what}`);
  };
  const [, api, operationId] = OPERATION.exec(text(step, 'operationId')) ?? [];
  const operations = known[api as WorkflowApi] ?? [];
  const operation = operations.find((each) => each.id === operationId);
  const conditions = list(step, 'successCriteria').map((each) => text(asObject(each), 'condition'));
  const [first = '', ...rest] = conditions;
  const [, status] = STATUS.exec(first) ?? refuse('must first say which $statusCode it expects');
  return {
    id,
    description: text(step, 'description'),
    api: api as WorkflowApi,
    operation: operation ?? refuse(`calls ${text(step, 'operationId')}, which is not there`),
    parameters: (step.parameters === undefined ? [] : list(step, 'parameters')).map((each) => {
      const parameter = asObject(each);
      const place = text(parameter, 'in') as 'path' | 'query';
      return { name: text(parameter, 'name'), place, value: parameter.value ?? null };
    }),
    payload: step.requestBody === undefined ? undefined : readPayload(asObject(step.requestBody)),
    httpStatus: Number(status),
    expectations: rest.map(
      (condition) =>
        readExpectation(condition) ?? refuse(`expects "${condition}" in no known form`),
    ),
    outputs: Object.entries(asObject(step.outputs ?? {})).map(([name, expression]) => {
      const [all, pointer = ''] = /^\$response\.body(?:#(\/\S+))?$/u.exec(String(expression)) ?? [];
      return [name, all === undefined ? refuse(`keeps ${name} from no known place`) : pointer];
    }),
  };
}

function readPayload(body: JsonObject): JsonObject | string {
  return typeof body.payload === 'string' ? body.payload : objectAt(body, 'payload');
}

function readExpectation(condition: string): Expectation | undefined {
  const [, pointer, value] = VALUE.exec(condition) ?? [];
  if (pointer === undefined || value === undefined) return undefined;
  const [, quoted] = /^'(.*)'$/u.exec(value) ?? [];
  if (quoted !== undefined) return { pointer, value: quoted };
  return { pointer, value: value.startsWith('$') ? value : (JSON.parse(value) as Json) };
}
