import { loadDocument as loadControlDocument } from '@cashfree-rest/generated-sandbox';
import { loadDocument as loadGatewayDocument } from '@cashfree-rest/server/engine';

/** A part of a document. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a document says about the calls of one operation. */
export interface OperationSchemas {
  /** Schemas of path, query and body by the name of the field. */
  readonly fields: ReadonlyMap<string, Schema>;
  readonly required: readonly string[];
  /** Fields that a field needs beside it. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** True if values travel as texts, so that numbers in a file are written as texts too. */
  readonly isText: (field: string) => boolean;
  readonly reply: Schema;
  /** Follows `$ref`. */
  readonly resolve: (schema: Schema) => Schema;
}

type Documents = ReadonlyMap<string, OperationSchemas>;

let known: Documents | undefined;

/** Returns what the documents of both APIs say about an operation. They are read with the first question. */
export function schemasOf(operationId: string): OperationSchemas {
  known ??= new Map([
    ...readDocument(loadControlDocument()),
    ...readDocument(loadGatewayDocument()),
  ]);
  const found = known.get(operationId);
  if (found === undefined) throw new Error(`no document has an operation ${operationId}`);
  return found;
}

function readDocument(document: Schema): [string, OperationSchemas][] {
  const resolve = (schema: Schema): Schema => {
    const { $ref, ...own } = schema;
    if (typeof $ref !== 'string') return schema;
    const target = $ref
      .slice(2)
      .split('/')
      .reduce<unknown>((node, key) => Object(node)[key], document);
    return { ...resolve(target as Schema), ...own };
  };
  const items = Object.values(document.paths as Schema).flatMap((item) =>
    Object.values(item as Schema),
  );
  return items.map((item) => readOperation(item as Schema, resolve));
}

function readOperation(
  operation: Schema,
  resolve: OperationSchemas['resolve'],
): [string, OperationSchemas] {
  const { operationId, parameters = [], requestBody, responses } = operation;
  const inUrl = (parameters as Schema[]).map(resolve).filter((each) => each.in !== 'header');
  const [type = '', media] = mediaOf(resolve, requestBody);
  const body = media === undefined ? {} : resolve(media);
  const bodyFields = Object.entries((body.properties ?? {}) as Readonly<Record<string, Schema>>);
  const isJson = type === 'application/json';
  const [, reply = {}] = mediaOf(resolve, (responses as Schema)['200']);
  return [
    operationId as string,
    {
      fields: new Map([
        ...inUrl.map((each): [string, Schema] => [
          each.name as string,
          resolve(each.schema as Schema),
        ]),
        ...bodyFields.map(([name, schema]): [string, Schema] => [name, resolve(schema)]),
      ]),
      required: [
        ...inUrl.filter((each) => each.required === true).map((each) => each.name as string),
        ...((body.required ?? []) as string[]),
      ],
      needs: (body.dependentRequired ?? {}) as OperationSchemas['needs'],
      isText: (field) => !isJson || inUrl.some(({ name }) => name === field),
      reply,
      resolve,
    },
  ];
}

/** Returns the media type of a body or a reply, and its schema. */
function mediaOf(resolve: OperationSchemas['resolve'], holder: unknown): [string, Schema] | [] {
  if (holder === undefined) return [];
  const content = resolve(holder as Schema).content as Schema | undefined;
  const [first] = Object.entries(content ?? {});
  return first === undefined ? [] : [first[0], (first[1] as Schema).schema as Schema];
}
