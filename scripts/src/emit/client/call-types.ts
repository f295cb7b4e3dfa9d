/** Source text of the type of a caller's argument. It needs the types `OperationId` and `RequestFields`. */
export const REQUEST_INPUT = `export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]: {} extends Pick<RequestFields<Id>, Name>
    ? RequestFields<Id>[Name] | undefined
    : RequestFields<Id>[Name];
};`;

/** The same type, with `Date` allowed for the fields in `DateField`. */
export const REQUEST_INPUT_WITH_DATES = `export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]:
    | RequestFields<Id>[Name]
    | (Name extends DateField ? Date : never)
    | ({} extends Pick<RequestFields<Id>, Name> ? undefined : never);
};`;

/** Source text of the calls of the control client. It needs the types `paths`, `CallOptions` and `Replies`. */
export const CONTROL_CALL_TYPES: readonly string[] = [
  `/** An operation to call, and its path. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
}`,
  sendType('Promise<Replies[Id]>'),
];

/** Source text of the calls of the client, including how to write fields and how to settle a lost answer. */
export const CLIENT_CALL_TYPES: readonly string[] = [
  `/** An operation to call, with the document's rules for it. Without a rule for retries it is sent once. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
  /** Returns why an \`OK\` reply is still invalid; \`undefined\` if it is valid. */
  findFault?(reply: object, request: object): string | undefined;
  /** The call changes nothing, so it may be sent again. */
  readonly safe?: true;
  /** The field with the idempotency key: the gateway accepts each value only once. */
  readonly key?: string;
  /** Makes an idempotency key. */
  readonly makeKey?: () => string;
  /** The field that identifies the call if it has no key. */
  readonly subject?: string;
  /** Finds out the outcome of a call whose answer got lost. */
  readonly resolve?: {
    /** Requests the reply, if the call took effect. */
    reply(request: RequestInput<Id>, options: CallOptions): PendingReply<Replies[Id]>;
    /** Returns a field whose recorded value differs from the call's. */
    findDifference?(request: RequestInput<Id>, options: CallOptions): Promise<string | undefined>;
  };
}`,
  sendType('PendingReply<Replies[Id]>'),
];

function sendType(reply: string): string {
  return `/** Sends one request and returns its reply, or throws. */
export type Send = <Id extends OperationId>(
  call: Call<Id>,
  request: RequestInput<Id>,
  options?: CallOptions,
) => ${reply};`;
}
