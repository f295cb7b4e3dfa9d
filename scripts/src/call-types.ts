/** Source text of the type of a caller's argument. It stands on the types `OperationId` and `RequestFields`. */
export const REQUEST_INPUT = `export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]: {} extends Pick<RequestFields<Id>, Name>
    ? RequestFields<Id>[Name] | undefined
    : RequestFields<Id>[Name];
};`;

/** Source text of what a client's functions call. It stands on the types `paths`, `CallOptions` and `Replies`. */
export const CALL_TYPES: readonly string[] = [
  `/** Which operation to call, and where. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
}`,
  `/** Sends one request and answers with its reply, or throws. */
export type Send = <Id extends OperationId>(
  call: Call<Id>,
  request: RequestInput<Id>,
  options?: CallOptions,
) => Promise<Replies[Id]>;`,
];
