import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { typescriptFile } from '../files/generated-text.ts';
import { handlerInterface } from '../server/handler-interface.ts';

const NAMES = { handlers: 'ControlHandlers', handler: 'ControlHandler', subject: 'World' };

const CALL = `  call: ControlCall<Id, World>,
  context: ControlContext,`;

/** Emits the types of the sandbox's handlers of its control API. */
export function emitControlHandlers(model: ApiModel): GeneratedFile[] {
  const parts = [
    `import type { RefusedReply } from '@cashfree-rest/core';
import type { DefaultedFields, ErrorStatuses, Replies, Requests, WorldOperationId } from './messages.ts';
import type { OperationId } from './operations.ts';`,
    `/** In a call of one world, the world replaces the \`appId\`. */
type OwnFields<Id extends OperationId> = Id extends WorldOperationId ? Omit<Requests[Id], 'appId'> : Requests[Id];`,
    `type Defaulted<Id extends OperationId> = DefaultedFields[Id] & keyof OwnFields<Id>;`,
    `/** One call as a handler receives it: validated, with defaults filled in, and with its world. */
export type ControlCall<Id extends OperationId, World extends object> = Omit<OwnFields<Id>, Defaulted<Id>> &
  Required<Pick<OwnFields<Id>, Defaulted<Id>>> &
  (Id extends WorldOperationId ? { readonly world: World } : unknown);`,
    `/** The context of a call beside its fields. */
export interface ControlContext {
  /** Aborts when the caller disconnects before the reply. */
  readonly signal: AbortSignal;
  /** The header \`Last-Event-ID\`. */
  readonly lastEventId?: string | undefined;
  /** Names the file in which browsers save the reply: letters, digits, full stops, hyphens and underscores. */
  readonly saveAs: (fileName: string) => void;
}`,
    ...handlerInterface(model, NAMES, CALL),
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
