import { docComment, packageFiles, typescriptFile } from './generated-text.ts';
import type { ApiModel, GeneratedFile, Operation } from './model.ts';

/** One typed function per operation, and the groups in which the client offers them. */
export function emitClient(model: ApiModel): GeneratedFile[] {
  const names = [...new Set(model.operations.map((operation) => operation.group))];
  const groups = names.map((name) => {
    return [name, model.operations.filter((operation) => operation.group === name)] as const;
  });
  return [
    ...packageFiles({
      folder: 'client',
      name: '@cashfree-rest/generated-client',
      version: model.version,
      description: 'One typed function per operation of the API',
      dependencies: {
        '@cashfree-rest/contract': '../contract',
        '@cashfree-rest/core': '../../packages/core',
      },
    }),
    typescriptFile('client/src/index.ts', 'emit-client', [
      `import type { OperationId, paths, Replies, RequestFields } from '@cashfree-rest/contract';
import type { CallOptions } from '@cashfree-rest/core';`,
      `export type { OperationId, paths, Replies } from '@cashfree-rest/contract';`,
      `/**
 * What a caller fills in: the fields of the request without the credentials, which the client adds. An optional field
 * may also be undefined, which counts as absent.
 */
export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]: {} extends Pick<RequestFields<Id>, Name>
    ? RequestFields<Id>[Name] | undefined
    : RequestFields<Id>[Name];
};`,
      `/** Base URLs of the gateway's environments. */
export const servers = ${JSON.stringify(serverUrls(model), null, 2)} as const;`,
      `/** Which operation to call, and where. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
}`,
      `/** Sends one request and answers with its reply, or throws. */
export type Send = <Id extends OperationId>(
  call: Call<Id>,
  request: RequestInput<Id>,
  options?: CallOptions,
) => Promise<Replies[Id]>;`,
      ...model.operations.map(emitFunction),
      `/** The operations as a client offers them: \`client.orders.create(…)\`. */
export interface OperationGroups {
${groups.map(([name, operations]) => emitGroupType(name, operations)).join('\n')}
}`,
      `export function groupOperations(send: Send): OperationGroups {
  return {
${groups.map(([name, operations]) => emitGroup(name, operations)).join('\n')}
  };
}`,
    ]),
  ];
}

function emitFunction(operation: Operation): string {
  const { id, path, fields } = operation;
  const request = hasFields(fields) ? `request: RequestInput<'${id}'>, ` : '';
  return `${describe(operation)}
export function ${id}(send: Send, ${request}options?: CallOptions): Promise<Replies['${id}']> {
  return send({ operationId: '${id}', path: '${path}' }, ${request === '' ? '{}' : 'request'}, options);
}`;
}

function emitGroupType(name: string, operations: readonly Operation[]): string {
  const methods = operations.map(
    (operation) => `${describe(operation, '    ')}
    ${operation.method}(${parameters(operation)}): Promise<Replies['${operation.id}']>;`,
  );
  return `  readonly ${name}: {\n${methods.join('\n')}\n  };`;
}

function emitGroup(name: string, operations: readonly Operation[]): string {
  const methods = operations.map(({ id, method, fields }) => {
    const parameters = hasFields(fields) ? 'request, options' : 'options';
    return `      ${method}: (${parameters}) => ${id}(send, ${parameters}),`;
  });
  return `    ${name}: {\n${methods.join('\n')}\n    },`;
}

function parameters({ id, fields }: Operation): string {
  return `${hasFields(fields) ? `request: RequestInput<'${id}'>, ` : ''}options?: CallOptions`;
}

/** An argument without fields would take anything, the options included, and send it as a form. */
function hasFields(fields: Operation['fields']): boolean {
  return fields.some(({ name }) => name !== 'appId' && name !== 'secretKey');
}

/** `{ test: 'https://…', production: 'https://…' }`: a server's name is the first word of its description. */
function serverUrls({ servers }: ApiModel): Readonly<Record<string, string>> {
  return Object.fromEntries(servers.map(({ name, url }) => [name.toLowerCase(), url]));
}

function describe(operation: Operation, indent = ''): string {
  return docComment([`${operation.summary}.`, operation.description], indent);
}
