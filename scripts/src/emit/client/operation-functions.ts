import type { Operation } from '../../model/model.ts';
import { docComment } from '../files/generated-text.ts';

/** The style of a client's functions. */
export interface FunctionStyle {
  /** Names of the fields that the client fills in. */
  readonly added: readonly string[];
  /** Returns the source text of an operation's return type. */
  readonly replyType: (operation: Operation) => string;
  /** Returns the source text of the call; `request` is the name of the caller's argument. */
  readonly call: (operation: Operation, request: string) => string;
}

/**
 * Source text of one typed function per operation, and of the client's groups. It needs the types `Send`,
 * `RequestInput`, `Replies` and `CallOptions`.
 */
export function operationFunctions(
  operations: readonly Operation[],
  style: FunctionStyle,
): readonly string[] {
  const names = [...new Set(operations.map((operation) => operation.group))];
  const groups = names.map((name) => {
    return [name, operations.filter((operation) => operation.group === name)] as const;
  });
  return [
    ...operations.map((operation) => emitFunction(operation, style)),
    `/** The operations of a client by group: \`client.${operations[0]?.group}.${operations[0]?.method}(…)\`. */
export interface OperationGroups {
${groups.map(([name, members]) => emitGroupType(name, members, style)).join('\n')}
}`,
    `export function groupOperations(send: Send): OperationGroups {
  return {
${groups.map(([name, members]) => emitGroup(name, members, style.added)).join('\n')}
  };
}`,
  ];
}

function emitFunction(operation: Operation, style: FunctionStyle): string {
  const { id } = operation;
  const argument = argumentOf(operation, style.added);
  const fallback = argument === 'optional' ? ' = {}' : '';
  const request = argument === 'none' ? '' : `request: RequestInput<'${id}'>${fallback}, `;
  return `${reference(operation)}
export function ${id}(send: Send, ${request}options?: CallOptions): ${style.replyType(operation)} {
  return ${style.call(operation, argument === 'none' ? '{}' : 'request')};
}`;
}

function emitGroupType(
  name: string,
  operations: readonly Operation[],
  style: FunctionStyle,
): string {
  const methods = operations.map(
    (operation) => `${describe(operation, '    ')}
    ${operation.method}(${parameters(operation, style.added)}): ${style.replyType(operation)};`,
  );
  return `  readonly ${name}: {\n${methods.join('\n')}\n  };`;
}

function emitGroup(
  name: string,
  operations: readonly Operation[],
  added: readonly string[],
): string {
  const methods = operations.map((operation) => {
    const parameters = argumentOf(operation, added) === 'none' ? 'options' : 'request, options';
    return `      ${operation.method}: (${parameters}) => ${operation.id}(send, ${parameters}),`;
  });
  return `    ${name}: {\n${methods.join('\n')}\n    },`;
}

function parameters(operation: Operation, added: readonly string[]): string {
  const argument = argumentOf(operation, added);
  if (argument === 'none') return 'options?: CallOptions';
  const mark = argument === 'optional' ? '?' : '';
  return `request${mark}: RequestInput<'${operation.id}'>, options?: CallOptions`;
}

/** An argument type without fields would accept anything, even the options, and send it. */
function argumentOf(
  { fields }: Operation,
  added: readonly string[],
): 'none' | 'optional' | 'required' {
  const own = fields.filter(({ name }) => !added.includes(name));
  if (own.length === 0) return 'none';
  return own.every(({ required, place }) => !required && place !== 'body')
    ? 'optional'
    : 'required';
}

function describe(operation: Operation, indent = ''): string {
  return docComment([`${operation.summary}.`, operation.description], indent);
}

/** The description stands at the client's method, where callers see it; the function refers to it. */
function reference({ summary, group, method }: Operation): string {
  return docComment([`${summary}: see \`${group}.${method}\` of {@link OperationGroups}.`]);
}
