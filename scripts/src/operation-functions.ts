import { docComment } from './generated-text.ts';
import type { Operation } from './model.ts';

/**
 * Source text of one typed function per operation, and of the groups in which a client offers them. It stands on the
 * types `Send`, `RequestInput`, `Replies` and `CallOptions`. `added` names the fields that the client fills in itself.
 */
export function operationFunctions(
  operations: readonly Operation[],
  added: readonly string[],
): readonly string[] {
  const names = [...new Set(operations.map((operation) => operation.group))];
  const groups = names.map((name) => {
    return [name, operations.filter((operation) => operation.group === name)] as const;
  });
  return [
    ...operations.map((operation) => emitFunction(operation, added)),
    `/** The operations as a client offers them: \`client.${operations[0]?.group}.${operations[0]?.method}(…)\`. */
export interface OperationGroups {
${groups.map(([name, members]) => emitGroupType(name, members, added)).join('\n')}
}`,
    `export function groupOperations(send: Send): OperationGroups {
  return {
${groups.map(([name, members]) => emitGroup(name, members, added)).join('\n')}
  };
}`,
  ];
}

function emitFunction(operation: Operation, added: readonly string[]): string {
  const { id, path } = operation;
  const argument = argumentOf(operation, added);
  const fallback = argument === 'optional' ? ' = {}' : '';
  const request = argument === 'none' ? '' : `request: RequestInput<'${id}'>${fallback}, `;
  return `${describe(operation)}
export function ${id}(send: Send, ${request}options?: CallOptions): Promise<Replies['${id}']> {
  return send({ operationId: '${id}', path: '${path}' }, ${argument === 'none' ? '{}' : 'request'}, options);
}`;
}

function emitGroupType(
  name: string,
  operations: readonly Operation[],
  added: readonly string[],
): string {
  const methods = operations.map(
    (operation) => `${describe(operation, '    ')}
    ${operation.method}(${parameters(operation, added)}): Promise<Replies['${operation.id}']>;`,
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

/** An argument without fields would take anything, the options included, and send it. */
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
