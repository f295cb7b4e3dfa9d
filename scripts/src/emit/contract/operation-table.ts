import type { Operation } from '../../model/model.ts';

/** Source text of the members that both operation tables share, to be put into an interface. */
export const FACTS_OF_FIELDS = `  /** Whole numbers: a string of digits on the wire, a number in code. */
  readonly integers: readonly string[];
  /** Fields that must not appear in logs, errors and URLs. */
  readonly sensitive: readonly string[];
  /** Description of a valid value by field, to follow "send ". */
  readonly allowed: Readonly<Record<string, string>>;
  /** The HTTP statuses of the declared error replies. */
  readonly errorStatuses: readonly number[];
  readonly retry:
    | { readonly policy: 'safe' }
    | { readonly policy: 'keyed'; readonly key: string }
    | {
        readonly policy: 'never';
        readonly resolve?: string;
        readonly compare?: {
          readonly operation: string;
          readonly object: string;
          readonly fields: readonly string[];
        };
      };
  readonly paging?: {
    readonly cursor: string;
    readonly limit: string;
    readonly items: string;
    readonly itemCursor: string;
  };`;

/** Returns the facts about an operation for the generated table. */
export function operationFacts(operation: Operation): object {
  const { fields, path, retry, paging } = operation;
  const names = (chosen: typeof fields) => chosen.map((field) => field.name);
  return {
    path,
    client: [operation.group, operation.method],
    fields: names(fields),
    integers: names(fields.filter((field) => field.integer)),
    sensitive: names(fields.filter((field) => field.sensitive)),
    allowed: Object.fromEntries(
      fields.flatMap(({ name, allowed }) => (allowed ? [[name, allowed]] : [])),
    ),
    errorStatuses: operation.errorStatuses,
    retry,
    paging,
  };
}
