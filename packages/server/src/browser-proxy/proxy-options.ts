import type { OperationId, operations, RequestFields } from '@cashfree-rest/generated-server';
import type { Logger } from '../logger.ts';

/** Operations that a browser may call, each with the fields that it may fill in; there may be none. */
export type AllowedFields = {
  readonly [Id in OperationId]?: readonly (keyof RequestFields<Id> & string)[];
};

/** The same as a list of operations: of each, a browser may fill in every field that the document has. */
export type Allowed = AllowedFields | readonly OperationId[];

/** What `allow` comes to, by operation. */
export type FieldsOf<Allow extends Allowed> = Allow extends readonly OperationId[]
  ? { readonly [Id in Allow[number]]: readonly (keyof RequestFields<Id> & string)[] }
  : Allow extends AllowedFields
    ? Allow
    : never;

/** One call of a browser, before it goes to the gateway. */
export type BrowserCall<Allow extends AllowedFields> = {
  readonly [Id in AllowedId<Allow>]: {
    readonly operationId: Id;
    /** The allowed fields as the browser has sent them. Nobody has looked at them: any may be missing or made up. */
    readonly fields: { readonly [Name in NonNullable<Allow[Id]>[number]]?: string };
    /** Also in the reply's `X-Request-Id`, in the log, and sent on to the gateway. */
    readonly requestId: string;
  };
}[AllowedId<Allow>];

/** Fields that the backend fills in itself, in place of the browser's; `undefined` takes one out. */
export type BackendFields<Allow extends AllowedFields> = {
  readonly [Id in AllowedId<Allow>]: {
    readonly [Name in keyof RequestFields<Id>]?: RequestFields<Id>[Name] | undefined;
  };
}[AllowedId<Allow>];

type AllowedId<Allow extends AllowedFields> = keyof Allow & OperationId;

/** TypeScript lets an object be more than a type parameter's bound; here what is wrong with it is a sentence. */
export type CheckedAllow<Allow> = Allow extends readonly OperationId[]
  ? unknown
  : {
      readonly [Id in Exclude<keyof Allow, OperationId>]: `there is no operation ${Id & string}`;
    };

type Operations = typeof operations;

/** What the proxy needs of that which `createClient` of `@cashfree-rest/client` makes. */
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

/** What every browser proxy can be told; `Incoming` is the request as the team's framework has it. */
export interface ProxyOptions<Allow extends Allowed, Incoming> {
  /** `createClient` of `@cashfree-rest/client`: it alone has the credentials. */
  readonly client: ProxiedClient;
  /**
   * What a browser may call, and the fields that it may fill in: `{ getOrderStatus: ['orderId'] }`. A mere list,
   * `['getOrderStatus']`, allows all fields of the operation, so that `authorize` has to look at each of them. Other
   * fields that a browser sends are dropped, and other operations refused with 403. Default: nothing.
   */
  readonly allow?: Allow & CheckedAllow<Allow>;
  /**
   * Whether this user may make this call with these fields. `true` sends them on as they are; an object adds to them
   * and replaces them, which is how an order gets its amount; anything else is refused with 403, and a thrown
   * `RefusedReply` with its own status and reason.
   */
  readonly authorize: (
    request: Incoming,
    call: BrowserCall<FieldsOf<Allow>>,
  ) => boolean | BackendFields<FieldsOf<Allow>> | Promise<boolean | BackendFields<FieldsOf<Allow>>>;
  /**
   * Origins whose pages may call beside the server's own, such as `https://shop.example`; the replies are open to them.
   * A proxy that changes the `Host`, as Vite's does in development, needs the origin of the page here. Cookies come
   * along only if the page's client has a `fetch` that includes credentials.
   */
  readonly origins?: readonly string[];
  /** Where requests and failures are logged: `createLogger()`, or pino of your own. Default: nowhere. */
  readonly logger?: Logger;
}
