import type { Check } from '../check.ts';
import { freshIds } from '../create-context.ts';
import type { DocumentedOperation, DocumentFacts, Fields } from '../document-facts.ts';
import { expectOk } from '../expect-reply.ts';
import { expectTaken } from './expect-taken.ts';

/** Every example of a request and of a field must be accepted, and each field at its greatest length. */
export function exampleChecks({ operations }: DocumentFacts): readonly Check[] {
  return operations.flatMap((operation) => [
    ...operation.examples.map(({ name, fields }) =>
      exampleCheck(operation, { name, title: `takes the example "${name}"`, fields }),
    ),
    ...fieldExamples(operation),
    ...longestValues(operation),
  ]);
}

/** Fields that are new for each run or name existing things; their examples stand for any value. */
const NAMES_OF_THINGS = ['appId', 'secretKey', 'orderId', 'merchantRefundId'];

function fieldExamples(operation: DocumentedOperation): readonly Check[] {
  return operation.facts.fields
    .filter((field) => !NAMES_OF_THINGS.includes(field))
    .flatMap((field) => {
      const values = (operation.schemaOf(field).examples ?? []) as readonly string[];
      const base =
        operation.examples.find(({ fields }) => field in fields) ?? operation.examples[0];
      return values.flatMap((value, index) => {
        const fields = { ...base?.fields, [field]: value };
        // An example of a date may contradict the other date of the request.
        if (operation.requestFaults(fields).length > 0 || isReversed(fields)) return [];
        const title = `takes ${field} ${JSON.stringify(value)}`;
        return [exampleCheck(operation, { name: `${field}/${index + 1}`, title, fields })];
      });
    });
}

/** Each field at its greatest length. Repeating the last letter uses only characters that the field allows. */
function longestValues(operation: DocumentedOperation): readonly Check[] {
  return operation.facts.fields
    .filter((field) => !NAMES_OF_THINGS.includes(field))
    .flatMap((field) => {
      const { maxLength, examples } = operation.schemaOf(field);
      const base = operation.examples.find(({ fields }) => field in fields)?.fields;
      const start = base?.[field] ?? (examples as readonly string[] | undefined)?.[0] ?? '';
      if (typeof maxLength !== 'number' || start === '' || start.length >= maxLength) return [];
      const value = start.padEnd(maxLength, start.at(-1));
      const fields = { ...(base ?? operation.examples[0]?.fields), [field]: value };
      if (operation.requestFaults(fields).length > 0) return [];
      const title = `takes a ${field} of ${maxLength} characters`;
      return [exampleCheck(operation, { name: `${field}/longest`, title, fields })];
    });
}

function isReversed({ startDate = '', endDate = '9' }: Fields): boolean {
  return startDate > endDate;
}

interface Example {
  readonly name: string;
  readonly title: string;
  readonly fields: Fields;
}

function exampleCheck({ id }: DocumentedOperation, { name, title, fields }: Example): Check {
  const asksForOrder = id !== 'createOrder' && id !== 'createRefund' && 'orderId' in fields;
  return {
    id: `examples/${id}/${name}`,
    group: 'examples',
    title: `${id} ${title}`,
    needs: asksForOrder ? [id, 'createOrder'] : [id],
    async run(context) {
      const { appId, secretKey, ...own } = fields;
      const { newId } = context;
      if (!asksForOrder) {
        const sent = freshIds(id, own, { kept: {}, newId });
        return expectTaken(context, id, await context.call(id, sent), sent);
      }
      const order = context.validFields('createOrder');
      expectOk(context, 'createOrder', await context.call('createOrder', order));
      const orderId = order.orderId ?? '';
      expectOk(context, id, await context.call(id, { ...own, orderId }));
    },
  };
}
