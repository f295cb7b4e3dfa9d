import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject, type Json, type JsonObject } from '../../src/document/normalize-document.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Schemas are looked up in the whole document, so that `$ref`s find their targets. */
export function createValidator(root: JsonObject): (pointer: string) => ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  for (const format of ['decimal', 'integer', 'gateway-time']) ajv.addFormat(format, true);
  ajv.addFormat('web-url', (text) => URL.canParse(text));
  ajv.addVocabulary([
    'components',
    'paths',
    'x-allowed',
    'x-blank',
    'x-extensible-enum',
    'x-sensitive',
    'x-signature',
  ]);
  ajv.addSchema({ $id: 'document', ...onlySchemas(root) });
  return (pointer) => {
    const found =
      ajv.getSchema(`document#${pointer}`) ?? ajv.compile({ $ref: `document#${pointer}` });
    return found as ValidateFunction;
  };
}

/** The parts of the document that hold schemas. */
function onlySchemas(root: JsonObject): JsonObject {
  return { components: root.components ?? {}, paths: root.paths ?? {} };
}

export interface Found {
  readonly place: string;
  /** Pointer of the schema that the value has to fit. */
  readonly schema: string;
  readonly value: Json;
  readonly form: boolean;
}

/** Every example of the document: of bodies in operations, shared replies and callbacks, and of schemas. */
export function findExamples(node: Json, pointer = ''): readonly Found[] {
  if (Array.isArray(node))
    return node.flatMap((item, index) => findExamples(item, `${pointer}/${index}`));
  if (!isObject(node)) return [];
  const below = Object.entries(node)
    .filter(([key]) => key !== 'examples')
    .flatMap(([key, value]) => findExamples(value, `${pointer}/${escapePointer(key)}`));
  const { examples } = node;
  const form = pointer.endsWith(escapePointer(FORM));
  if (Array.isArray(examples)) {
    return [
      ...below,
      ...examples.map((value) => ({ place: pointer, schema: pointer, value, form: false })),
    ];
  }
  if (!isObject(examples)) return below;
  const named = Object.entries(examples).map(([name, example]) => ({
    place: `${pointer} ${name}`,
    schema: `${pointer}/schema`,
    value: (isObject(example) ? example.value : undefined) ?? null,
    form,
  }));
  return [...below, ...named];
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
