import { DocumentError } from '../../document/document-error.ts';
import { list, resolve, text } from '../../document/document-reader.ts';
import { type JsonObject, objectAt } from '../../document/normalize-document.ts';
import { checkedSchema } from './checked-schemas.ts';

/** Where Express keeps the parameters of each place. */
const PLACES = { query: 'query', header: 'headers', path: 'params' } as const;

const SCALARS = new Set(['string', 'integer', 'number', 'boolean']);

/**
 * Returns the schema of `{ query, headers, params }` of a request; `undefined` for an operation without parameters.
 * @throws {DocumentError} for a parameter that is no single value: the server would have to take it apart first.
 */
export function parameterSchema(
  document: JsonObject,
  operation: JsonObject,
): JsonObject | undefined {
  const parameters = parametersOf(document, operation);
  if (parameters.length === 0) return undefined;
  for (const parameter of parameters) assertScalar(document, parameter);
  const places = Object.entries(PLACES).map(([place, key]) => {
    const here = parameters.filter((parameter) => text(parameter, 'in') === place);
    const nameOf = (parameter: JsonObject) => {
      const name = text(parameter, 'name');
      return place === 'header' ? name.toLowerCase() : name;
    };
    const properties = Object.fromEntries(
      here.map((each) => [nameOf(each), checkedSchema(document, objectAt(each, 'schema'))]),
    );
    const required = here.filter((each) => each.required === true).map(nameOf);
    return [key, here.length === 0 ? {} : { type: 'object', properties, required }] as const;
  });
  return { properties: Object.fromEntries(places) };
}

/** Returns the names in the query whose values must be URL-encoded, in the document's order. */
export function encodedNames(document: JsonObject, operation: JsonObject): readonly string[] {
  const inQuery = parametersOf(document, operation).filter((each) => text(each, 'in') === 'query');
  return inQuery.filter((each) => each.allowReserved !== true).map((each) => text(each, 'name'));
}

function parametersOf(document: JsonObject, operation: JsonObject): readonly JsonObject[] {
  if (operation.parameters === undefined) return [];
  return list(operation, 'parameters').map((parameter) => resolve(document, parameter));
}

function assertScalar(document: JsonObject, parameter: JsonObject): void {
  const name = text(parameter, 'name');
  const { type } = resolve(document, objectAt(parameter, 'schema'));
  const isKnown = Object.hasOwn(PLACES, text(parameter, 'in'));
  const isPlain = ['style', 'explode', 'allowEmptyValue', 'content'].every(
    (key) => parameter[key] === undefined,
  );
  if (isKnown && isPlain && typeof type === 'string' && SCALARS.has(type)) return;
  throw new DocumentError(`the validators read single values only, which ${name} is not`);
}
