import { DocumentError } from '../../document/document-error.ts';
import type { ApiModel, Operation } from '../../model/model.ts';

/** The fields that the client adds to every request. */
export const CREDENTIALS: readonly string[] = ['appId', 'secretKey'];

/** Source text of a type: the names of the fields that hold a calendar day, in all requests. */
export function dateFields({ operations }: ApiModel): string {
  const dates = operations.flatMap(({ fields }) => fields.filter(({ date }) => date));
  const names = [...new Set(dates.map(({ name }) => `'${name}'`))].sort();
  return names.length > 0 ? names.join(' | ') : 'never';
}

/**
 * Source text of a list: the names of the fields that accept a whole number, in all requests.
 * @throws {DocumentError} if a field of the same name is not a whole number elsewhere.
 */
export function integerFields({ operations }: ApiModel): string {
  const fields = operations.flatMap((operation) => operation.fields);
  const integers = new Set(fields.filter(({ integer }) => integer).map(({ name }) => name));
  const other = fields.find(({ name, integer }) => integers.has(name) && !integer);
  if (other) throw new DocumentError(`"${other.name}" is a whole number in one request only`);
  return list([...integers].sort());
}

/** Source text of the return type of an operation's function: a reply, or for a list its pages. */
export function replyType({ id, paging }: Operation): string {
  const reply = `Replies['${id}']`;
  if (paging === undefined) return `PendingReply<${reply}>`;
  return `Pages<${reply}, ${reply}['${paging.items}'][number]>`;
}

/** Source text of the call: one request, or for a list the access to its pages. */
export function clientCall(model: ApiModel, operation: Operation, request: string): string {
  const { paging } = operation;
  const facts = `{ ${callFacts(model, operation).join(', ')} }`;
  const prepared = prepare(operation, request);
  if (paging === undefined) return `send(${facts}, ${prepared}, options)`;
  const { cursor, items } = paging;
  return `paginate((page) => send(${facts}, page, options), ${prepared}, '${cursor}', '${items}')`;
}

/** Source text of the request with its days as text. */
function prepare({ fields }: Operation, request: string): string {
  const days = fields.filter(({ date }) => date).map(({ name }) => name);
  return days.length > 0 ? `withDays(${request}, ${list(days)})` : request;
}

function callFacts(model: ApiModel, operation: Operation): readonly string[] {
  const { id, path, fields, retry, paging } = operation;
  const facts = [`operationId: '${id}'`, `path: '${path}'`];
  if (paging !== undefined)
    facts.push(`findFault: findPageFault('${paging.cursor}', '${paging.items}')`);
  if (retry.policy === 'safe') facts.push('safe: true');
  if (retry.policy === 'keyed') facts.push(`key: '${retry.key}', makeKey: randomKey`);
  const subject = retry.policy === 'never' && ownRequired(fields)[0];
  if (subject) facts.push(`subject: '${subject.name}'`);
  if (retry.policy === 'never' && retry.resolve !== undefined) {
    const ways = [`reply: (request, options) => ${ask(model, retry.resolve)}`];
    if (retry.compare !== undefined) {
      const { operation: other, object, fields: compared } = retry.compare;
      const record = `(await ${ask(model, other)}).${object}`;
      ways.push(
        `findDifference: async (request, options) => findDifference(request, ${record}, ${list(compared)})`,
      );
    }
    facts.push(`resolve: { ${ways.join(', ')} }`);
  }
  return facts;
}

function list(names: readonly string[]): string {
  return `[${names.map((name) => `'${name}'`).join(', ')}]`;
}

/**
 * Source text of a call of another operation with the request's fields of the same name.
 * @throws {DocumentError} if the document has no such operation.
 */
function ask({ operations }: ApiModel, id: string): string {
  const operation = operations.find((each) => each.id === id);
  if (operation === undefined)
    throw new DocumentError(`x-retry names "${id}", which is no operation`);
  const fields = ownRequired(operation.fields).map(({ name }) => `${name}: request.${name}`);
  return `${id}(send, { ${fields.join(', ')} }, options)`;
}

/** Returns the fields that a caller must fill in; the first is the id that the call is about. */
function ownRequired(fields: Operation['fields']): Operation['fields'] {
  return fields.filter(({ name, required }) => required && !CREDENTIALS.includes(name));
}
