import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { docComment, typescriptFile } from '../files/generated-text.ts';

/** The handler that the sandbox has for each operation of its control API. */
export function emitControlHandlers(model: ApiModel): GeneratedFile[] {
  const parts = [
    `import type { RefusedReply } from '@cashfree-rest/core';
import type { DefaultedFields, ErrorStatuses, Replies, Requests, WorldOperationId } from './messages.ts';
import type { OperationId } from './operations.ts';`,
    `/** In a call that concerns one world, the world stands for the \`appId\` that picks it. */
type OwnFields<Id extends OperationId> = Id extends WorldOperationId ? Omit<Requests[Id], 'appId'> : Requests[Id];`,
    `type Defaulted<Id extends OperationId> = DefaultedFields[Id] & keyof OwnFields<Id>;`,
    `/** One call as a handler sees it: validated, with defaults filled in, and with the world that it concerns. */
export type ControlCall<Id extends OperationId, World extends object> = Omit<OwnFields<Id>, Defaulted<Id>> &
  Required<Pick<OwnFields<Id>, Defaulted<Id>>> &
  (Id extends WorldOperationId ? { readonly world: World } : unknown);`,
    `/** What a handler may want to know of a call beside its fields. */
export interface ControlContext {
  /** Aborts when the caller has gone without waiting for the reply. */
  readonly signal: AbortSignal;
}`,
    `/** Answers a reply of the document, or returns (or throws) a \`RefusedReply\` with a status that it declares. */
export type ControlHandler<Id extends OperationId, World extends object> = (
  call: ControlCall<Id, World>,
  context: ControlContext,
) => Promise<Replies[Id] | RefusedReply<ErrorStatuses[Id]>>;`,
    `export interface ControlHandlers<World extends object> {
${model.operations
  .map(
    ({ id, summary }) =>
      `${docComment([`${summary}.`], '  ')}\n  readonly ${id}: ControlHandler<'${id}', World>;`,
  )
  .join('\n')}
}`,
  ];
  return [
    typescriptFile(
      'sandbox/src/handlers.ts',
      'emit/control/emit-control-handlers',
      parts,
      model.source,
    ),
  ];
}
