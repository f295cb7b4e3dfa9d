import type { RefusedReply } from '@cashfree-rest/core';
import type { OperationId, Replies } from '@cashfree-rest/generated-server';

/**
 * Handlers whose replies have no field that the document does not know. TypeScript lets a function return more than
 * its type says, so a misspelt optional field would go unnoticed; here it makes the handler's type a sentence that
 * names it.
 */
export type CheckedHandlers<Given> = {
  readonly [Id in keyof Given]: Id extends OperationId
    ? Given[Id] extends (...call: never[]) => Promise<infer Reply>
      ? CheckedHandler<Given[Id], Misspelt<Replies[Id], Reply>>
      : Given[Id]
    : `there is no operation ${Id & string}`;
};

type CheckedHandler<Handler, Name> = [Name] extends [never]
  ? Handler
  : `the reply has no field ${Name & string}`;

/** Names of fields, at the top or in rows, that the reply of the document does not have. */
type Misspelt<Reply, Given> = Given extends RefusedReply
  ? never
  : Exclude<keyof Given, keyof Reply> | MisspeltInRows<Reply, Given>;

type MisspeltInRows<Reply, Given> = {
  [Name in keyof Given & keyof Reply]: Given[Name] extends readonly (infer GivenRow)[]
    ? NonNullable<Reply[Name]> extends readonly (infer Row)[]
      ? // An empty list is a list of never, and never has every key.
        [GivenRow] extends [never]
        ? never
        : Exclude<keyof GivenRow, keyof Row>
      : never
    : never;
}[keyof Given & keyof Reply];
