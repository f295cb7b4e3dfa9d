import type { OperationId, operations, RequestFields } from '@cashfree-rest/generated-server';
import type { Logger } from '../logger.ts';

/** Operations that a browser may call, each with the fields that it may fill in; may be empty. */
export type AllowedFields = {
  readonly [Id in OperationId]?: readonly (keyof RequestFields<Id> & string)[];
};

/** Also a list of operations: a browser may fill in every documented field of each. */
export type Allowed = AllowedFields | readonly OperationId[];

/** The meaning of `allow`, by operation. */
export type FieldsOf<Allow extends Allowed> = Allow extends readonly OperationId[]
  ? { readonly [Id in Allow[number]]: readonly (keyof RequestFields<Id> & string)[] }
  : Allow extends AllowedFields
    ? Allow
    : never;

/** One call of a browser, before it goes to the gateway. */
export type BrowserCall<Allow extends AllowedFields> = {
  readonly [Id in AllowedId<Allow>]: {
    readonly operationId: Id;
    /** The allowed fields as the browser sent them, unchecked: any may be missing or made up. */
    readonly fields: { readonly [Name in NonNullable<Allow[Id]>[number]]?: string };
    /** Also sent in the reply's `X-Request-Id` and to the gateway, and logged. */
    readonly requestId: string;
  };
}[AllowedId<Allow>];

/** Fields that the backend sets, in place of the browser's; `undefined` removes one. */
export type BackendFields<Allow extends AllowedFields> = {
  readonly [Id in AllowedId<Allow>]: {
    readonly [Name in keyof RequestFields<Id>]?: RequestFields<Id>[Name] | undefined;
  };
}[AllowedId<Allow>];

type AllowedId<Allow extends AllowedFields> = keyof Allow & OperationId;

/**
 * TypeScript accepts objects with more than a type parameter's bound; this type turns the fault into a readable
 * message.
 */
export type CheckedAllow<Allow> = Allow extends readonly OperationId[]
  ? unknown
  : {
      readonly [Id in Exclude<keyof Allow, OperationId>]: `there is no operation ${Id & string}`;
    };

type Operations = typeof operations;

/** The part of the result of `createClient` of `@cashfree-rest/client` that the proxy needs. */
export type ProxiedClient = {
  readonly [Group in Operations[OperationId]['client'][0]]: {
    readonly [Id in OperationId as Operations[Id]['client'] extends readonly [
      Group,
      infer Method extends string,
    ]
      ? Method
      : never]: (...call: never[]) => object;
  };
};

/** Options of every browser proxy; `Incoming` is the request type of the team's framework. */
export interface ProxyOptions<Allow extends Allowed, Incoming> {
  /** The result of `createClient` of `@cashfree-rest/client`; only it has the credentials. */
  readonly client: ProxiedClient;
  /**
   * Operations that a browser may call, with the fields that it may fill in: `{ getOrderStatus: ['orderId'] }`. A plain
   * list, `['getOrderStatus']`, allows all fields of the operation, so `authorize` must check each of them. Other
   * fields are dropped; other operations are refused with 403. Default: nothing.
   */
  readonly allow?: (Allow & CheckedAllow<Allow>) | undefined;
  /**
   * Decides if this user may make this call with these fields. `true` sends them unchanged. An object adds or replaces
   * fields; this is how an order gets its amount. Anything else is refused with 403. A thrown `RefusedReply` refuses
   * with its own status and reason.
   */
  readonly authorize: (
    request: Incoming,
    call: BrowserCall<FieldsOf<Allow>>,
  ) => boolean | BackendFields<FieldsOf<Allow>> | Promise<boolean | BackendFields<FieldsOf<Allow>>>;
  /**
   * Other origins whose pages may call and read the replies, such as `https://shop.example`. If a proxy changes the
   * `Host`, as Vite's does in development, add the page's origin here. Cookies are sent only if the page's client has a
   * `fetch` that includes credentials.
   */
  readonly origins?: readonly string[] | undefined;
  /** Receives requests and failures: `createLogger()`, or your own pino. Default: no log. */
  readonly logger?: Logger | undefined;
}
