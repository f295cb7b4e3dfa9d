import type { ApiModel } from '../../model/model.ts';
import { docComment } from '../files/generated-text.ts';

/** The names of the types of a server's handlers. */
export interface HandlerNames {
  readonly handlers: string;
  readonly handler: string;
  /** For whom a call is: the type parameter of both. */
  readonly subject: string;
}

/**
 * Source text of the type of a handler and of the interface with a slot for each operation. `call` is the source text of
 * a handler's parameters; it needs the types `Replies`, `ErrorStatuses` and `RefusedReply`.
 */
export function handlerInterface(
  { operations }: ApiModel,
  { handlers, handler, subject }: HandlerNames,
  call: string,
): readonly string[] {
  const slots = operations.map(({ id, summary }) => {
    return `${docComment([`${summary}.`], '  ')}\n  readonly ${id}: ${handler}<'${id}', ${subject}>;`;
  });
  return [
    `/** Returns a reply of the document, or returns (or throws) a \`RefusedReply\` with a declared status. */
export type ${handler}<Id extends OperationId, ${subject} extends object> = (
${call}
) => Promise<Replies[Id] | RefusedReply<ErrorStatuses[Id]>>;`,
    `export interface ${handlers}<${subject} extends object> {\n${slots.join('\n')}\n}`,
  ];
}
