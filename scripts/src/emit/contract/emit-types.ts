import type { GlobalContext, OpenAPI3, SchemaObject } from 'openapi-typescript';
import { astToString } from 'openapi-typescript/dist/lib/ts.mjs';
import { resolveRef, scanDiscriminators } from 'openapi-typescript/dist/lib/utils.mjs';
import transformSchema from 'openapi-typescript/dist/transform/index.mjs';
import ts from 'typescript';
import {
  asObject,
  inlineRefs,
  isComposite,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../document/normalize-document.ts';
import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { docComment, typescriptFile } from '../files/generated-text.ts';

/** Formats of the document with their own name in TypeScript, and their descriptions. */
const NAMED_FORMATS = {
  decimal: [
    'DecimalString',
    'An exact decimal such as `154.00`. A string, because a float cannot hold money.',
  ],
  date: ['CalendarDate', 'A calendar day in Asia/Kolkata, `YYYY-MM-DD`.'],
  'gateway-time': [
    'GatewayTime',
    'A time in Asia/Kolkata without an offset, `YYYY-MM-DD HH:mm:ss`.',
  ],
} as const;

/**
 * Emits the `types.ts` of a package: the document in the form of openapi-typescript, with our formats and open sets.
 */
export function emitTypes(model: ApiModel, folder: string): GeneratedFile {
  const document = withFieldsInline(withSummariesOnly(model.document)) as unknown as OpenAPI3;
  const nodes = transformSchema(document, contextOf(document));
  const parts = [
    ...Object.values(NAMED_FORMATS).map(
      ([name, meaning]) => `${docComment([meaning])}\nexport type ${name} = string;`,
    ),
    astToString(nodes).trim(),
  ];
  return typescriptFile(`${folder}/src/types.ts`, 'emit/contract/emit-types', parts, model.source);
}

/**
 * Returns the defaults of openapi-typescript but for two. Its own entry would load a linter and lint and bundle the document,
 * which the project has done, and that takes as long as the types.
 */
function contextOf(document: OpenAPI3): GlobalContext {
  const context: Omit<GlobalContext, 'redoc'> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: scanDiscriminators(document, {}),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve: ($ref) => resolveRef(document, $ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform,
    transformProperty: undefined,
  };
  // Only the lint reads its configuration.
  return context as GlobalContext;
}

/**
 * Leaves out what operations do: the client's methods describe that, where editors show it. Editors show no description
 * of a path.
 */
function withSummariesOnly(document: JsonObject): JsonObject {
  const paths = mapValues(objectAt(document, 'paths'), (item) =>
    mapValues(asObject(item), (part) => {
      if (!isObject(part) || part.operationId === undefined) return part;
      const { description: _, ...rest } = part;
      return rest;
    }),
  );
  return { ...document, paths };
}

function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/**
 * Editors show a field's description at its use only if the field is inline, not behind a `$ref`; so a field of several
 * messages repeats it.
 */
function withFieldsInline(document: JsonObject): JsonObject {
  const components = objectAt(document, 'components');
  const schemas = Object.entries(objectAt(components, 'schemas'));
  const fields = Object.fromEntries(schemas.filter(([, schema]) => !isComposite(schema)));
  const messages = Object.fromEntries(schemas.filter(([, schema]) => isComposite(schema)));
  const trimmed = { ...document, components: { ...components, schemas: messages } };
  return inlineRefs(trimmed, '#/components/schemas/', fields);
}

function transform(schema: SchemaObject): ts.TypeNode | undefined {
  const { format } = schema;
  const openSet: unknown = (schema as Record<string, unknown>)['x-extensible-enum'];
  const isNullable = Array.isArray(schema.type) && schema.type.includes('null');
  if (Array.isArray(openSet)) return openUnion(openSet.map(String), isNullable);
  if (schema.type !== 'string') return undefined;
  if (format === 'integer') return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword);
  const named = Object.entries(NAMED_FORMATS).find(([name]) => name === format)?.[1];
  return named && ts.factory.createTypeReferenceNode(named[0]);
}

/** Returns `'UPI' | 'WALLET' | (string & {})`: editors offer the known values, the compiler accepts any string. */
function openUnion(values: readonly string[], isNullable: boolean): ts.TypeNode {
  const { factory } = ts;
  const known = values.map((value) =>
    factory.createLiteralTypeNode(factory.createStringLiteral(value)),
  );
  const anyString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  const strings = [...known, factory.createParenthesizedType(anyString)];
  const none = isNullable ? [factory.createLiteralTypeNode(factory.createNull())] : [];
  return factory.createUnionTypeNode([...strings, ...none]);
}
