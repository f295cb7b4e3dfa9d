/** Source text of the type of a caller's argument. It stands on the types `OperationId` and `RequestFields`. */
export const REQUEST_INPUT = `export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]: {} extends Pick<RequestFields<Id>, Name>
    ? RequestFields<Id>[Name] | undefined
    : RequestFields<Id>[Name];
};`;

/** The same where the fields that `DateField` names may be a `Date`. */
export const REQUEST_INPUT_WITH_DATES = `export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]:
    | RequestFields<Id>[Name]
    | (Name extends DateField ? Date : never)
    | ({} extends Pick<RequestFields<Id>, Name> ? undefined : never);
};`;

/** Source text of what the control client calls. It stands on the types `paths`, `CallOptions` and `Replies`. */
export const CONTROL_CALL_TYPES: readonly string[] = [
  `/** Which operation to call, and where. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
}`,
  sendType('Promise<Replies[Id]>'),
];

/** Source text of what the client calls: it also learns how to write the fields, and what a lost answer means. */
export const CLIENT_CALL_TYPES: readonly string[] = [
  `/** Which operation to call, and what the document says of it. Without a word on repeating it, it is sent once. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
  /** What makes a reply one that the document cannot mean, although it says \`OK\`. */
  findFault?(reply: object, request: object): string | undefined;
  /** It changes nothing, so it may be sent again. */
  readonly safe?: true;
  /** The field whose values the gateway takes once each, so that a repetition with the same one does no harm. */
  readonly key?: string;
  /** Makes a value for it. */
  readonly makeKey?: () => string;
  /** The field that tells this call from others, where it has no key. */
  readonly subject?: string;
  /** Asks what has become of a call whose answer got lost. */
  readonly resolve?: {
    /** The reply, if the call took effect. */
    reply(request: RequestInput<Id>, options: CallOptions): PendingReply<Replies[Id]>;
    /** The field by which what is on record is not what was asked for. */
    findDifference?(request: RequestInput<Id>, options: CallOptions): Promise<string | undefined>;
  };
}`,
  sendType('PendingReply<Replies[Id]>'),
];

function sendType(reply: string): string {
  return `/** Sends one request and answers with its reply, or throws. */
export type Send = <Id extends OperationId>(
  call: Call<Id>,
  request: RequestInput<Id>,
  options?: CallOptions,
) => ${reply};`;
}
