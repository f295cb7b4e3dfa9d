import { type JsonObject, objectAt } from '../document/normalize-document.ts';
import type { ApiModel, Operation } from '../model/model.ts';
import { codeSamples } from './code-samples.ts';

/** Returns the model's document with `x-codeSamples` at each operation, for pages that show them. */
export function withCodeSamples({ document, operations }: ApiModel): JsonObject {
  const paths = objectAt(document, 'paths');
  return { ...document, paths: operations.reduce(addSamples, paths) };
}

function addSamples(paths: JsonObject, operation: Operation): JsonObject {
  const item = objectAt(paths, operation.path);
  const method = operation.httpMethod.toLowerCase();
  const samples = codeSamples(operation).map((sample) => ({ ...sample }));
  const extended = { ...objectAt(item, method), 'x-codeSamples': samples };
  return { ...paths, [operation.path]: { ...item, [method]: extended } };
}
