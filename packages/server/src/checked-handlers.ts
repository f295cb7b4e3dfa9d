import type { RefusedReply } from '@cashfree-rest/core';
import type { OperationId, Replies } from '@cashfree-rest/generated-server';

/**
 * Handlers whose replies have only documented fields. TypeScript lets a function return more than its type declares, so
 * a misspelt optional field would go unnoticed. Here it turns the handler's type into a message with its name. This
 * cannot see into a handler with a declared type `Handler<…>`.
 */
export type CheckedHandlers<Given> = {
  readonly [Id in keyof Given]: Id extends OperationId
    ? CheckedHandler<Given[Id], Replies[Id]>
    : `there is no operation ${Id & string}`;
};

type CheckedHandler<Given, Reply> =
  NonNullable<Given> extends (...call: never[]) => Promise<infer Sent>
    ? [UnknownField<Reply, Sent>] extends [never]
      ? Given
      : `the reply has no field ${UnknownField<Reply, Sent>}`
    : Given;

/** The paths of fields, at any depth, that the reply of the document does not have. */
type UnknownField<Reply, Sent> =
  IsAny<Sent> extends true
    ? never
    : Sent extends RefusedReply
      ? never
      : Sent extends readonly (infer Row)[]
        ? UnknownField<RowOf<Reply>, Row>
        : Sent extends object
          ? UnknownIn<Extract<Reply, object>, Sent>
          : never;

type UnknownIn<Reply, Sent> = [Reply] extends [never]
  ? never
  : {
      [Name in keyof Sent & string]-?: string extends Name
        ? never
        : Name extends NameOf<Reply>
          ? `${Name}.${UnknownField<ValueOf<Reply, Name>, Sent[Name]>}`
          : Name;
    }[keyof Sent & string];

/** Values from a database driver are often of type `any`, which cannot be checked. */
type IsAny<Value> = 0 extends 1 & Value ? true : false;

// Each of these checks the members of a union one by one: a payment's details are one of several objects.
type RowOf<Reply> = Reply extends readonly (infer Row)[] ? Row : never;
type NameOf<Reply> = Reply extends unknown ? keyof Reply : never;
type ValueOf<Reply, Name> = Reply extends unknown
  ? Name extends keyof Reply
    ? Reply[Name]
    : never
  : never;
