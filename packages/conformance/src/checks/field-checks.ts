import type { Check } from '../check.ts';
import { freshIds } from '../create-context.ts';
import type { DocumentedOperation, DocumentFacts, Fields } from '../document-facts.ts';
import { expectRefusal } from '../expect-reply.ts';
import { type NegativeCase, negativeCases } from '../negative-values.ts';

/**
 * For each field of each operation, the server must refuse every wrong value that follows from its schema, and name the
 * field.
 */
export function fieldChecks({ operations }: DocumentFacts): readonly Check[] {
  return operations.flatMap((operation) =>
    operation.facts.fields.flatMap((field) =>
      negativeCases(operation, field).map((wrong) => fieldCheck(operation, wrong)),
    ),
  );
}

function fieldCheck(operation: DocumentedOperation, wrong: NegativeCase): Check {
  const { id, facts } = operation;
  const { field, name } = wrong;
  const isSensitive = facts.sensitive.includes(field);
  return {
    id: `fields/${id}/${field}/${name}`,
    group: 'fields',
    title: `${id} refuses ${field}: ${describe(wrong, isSensitive)}`,
    needs: [id],
    async run(context) {
      const { appId, secretKey } = context.credentials;
      const own: Fields = { ...wrong.fields, ...(field !== 'appId' && { appId }) };
      const sent: Fields = { ...own, ...(field !== 'secretKey' && { secretKey }) };
      const kept: Fields = { [field]: wrong.fields[field] ?? '' };
      const fresh = freshIds(id, sent, { kept, newId: context.newId });
      const exchange = await context.post(id, fresh);
      const value = wrong.fields[field];
      expectRefusal(context, id, exchange, {
        status: 400,
        naming: field,
        hiding: isSensitive ? value : undefined,
      });
    },
  };
}

/** Describes the sent value in at most forty characters; hides sensitive fields. */
function describe({ name, field, fields }: NegativeCase, isSensitive: boolean): string {
  const value = fields[field];
  const words = name.replaceAll('-', ' ');
  if (value === undefined || value === '' || isSensitive) return words;
  const shown = JSON.stringify(value.length > 30 ? `${value.slice(0, 29)}…` : value);
  return `${words} ${shown}`;
}
