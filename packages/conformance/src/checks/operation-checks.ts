import type { Check } from '../check.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { expectTaken } from './expect-taken.ts';

/** One check for each operation: is it implemented? They run first, because other checks depend on the operations. */
export function operationChecks({ operations }: DocumentFacts): readonly Check[] {
  return operations.map(({ id }) => ({
    id: `operations/${id}`,
    group: 'operations',
    title: `${id} is implemented`,
    needs: [],
    async run(context) {
      const fields = context.validFields(id);
      expectTaken(context, id, await context.call(id, fields), fields);
    },
  }));
}
