import type { ApiModel, Operation } from '../../model/model.ts';

/** The facts in which the tables of two documents differ. */
export interface OwnFacts {
  /** Source text of the members before those of each table; it contains `path`. */
  readonly before: string;
  /** Source text of the members after them. */
  readonly after?: string;
  /** What the list of fields holds. */
  readonly fields: string;
  /** Returns the values of these members for an operation, without its path. */
  readonly valuesOf: (operation: Operation) => object;
}

/** Source text of the table of operations, of its type, and of the operations' names. */
export function operationTable({ operations }: ApiModel, own: OwnFacts): readonly string[] {
  const facts = operations.map((operation) => {
    return [operation.id, { ...own.valuesOf(operation), ...operationFacts(operation) }];
  });
  return [
    `/** Facts about an operation that its types do not express. */
export interface OperationFacts {
${own.before}
  /** Group and method in the client. */
  readonly client: readonly [group: string, method: string];
  /** ${own.fields} */
  readonly fields: readonly string[];
  /** Whole numbers: a string of digits on the wire, a number in code. */
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
  };
${own.after ?? ''}
}`,
    `export const operations = ${JSON.stringify(Object.fromEntries(facts), null, 2)} as const;`,
    'export type OperationId = keyof typeof operations;',
  ];
}

function operationFacts(operation: Operation): object {
  const { fields, path, retry, paging, bodyAllowed } = operation;
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
    bodyAllowed,
  };
}
