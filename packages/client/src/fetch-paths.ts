import type { ErrorReply, paths } from '@cashfree-rest/contract';
import type {
  FetchResponse,
  MaybeOptionalInit,
  Client as OpenapiClient,
  ParseAs,
  ParseAsResponse,
} from 'openapi-fetch';
import type { Fetch } from './fetch.ts';
import type { Middleware } from './middleware.ts';

type FormType = 'application/x-www-form-urlencoded';
type Added = 'appId' | 'secretKey';
type Operation<Path extends keyof paths> = paths[Path]['post'];
type Whole<Path extends keyof paths> = Operation<Path>['requestBody']['content'][FormType];
type Reply<Path extends keyof paths> =
  Operation<Path>['responses'][200]['content']['application/json'];

/** An optional field may also be undefined, which counts as absent. */
type OrUndefined<Form> = {
  [Name in keyof Form]: Partial<Pick<Form, Name>> extends Pick<Form, Name>
    ? Form[Name] | undefined
    : Form[Name];
};

/** The fields that a caller fills in: all but the credentials, which the client adds. */
export type PathFields<Path extends keyof paths> = OrUndefined<Omit<Whole<Path>, Added>>;

/** A part may be omitted if none of the fields in it is required. */
type Part<Name extends string, Fields, Value = Fields> =
  Partial<Fields> extends Fields ? { [Key in Name]?: Value } : { [Key in Name]: Value };

/** A word that may be one of those known, or a new one: openapi-fetch's types know it as a text alone. */
type Plain<Value> = string extends Value
  ? string | Extract<Value, undefined>
  : Value extends object
    ? { [Name in keyof Value]: Plain<Value[Name]> }
    : Value;

/** The document's paths for openapi-fetch and what stands on it, such as openapi-react-query. */
export type FetchPaths = {
  [Path in keyof paths]: Omit<paths[Path], 'post'> & {
    post: { parameters: Operation<Path>['parameters'] } & Part<
      'requestBody',
      PathFields<Path>,
      { content: { [Type in FormType]: PathFields<Path> } }
    > & { responses: Plain<Operation<Path>['responses']> };
  };
};

/** What one call on a path accepts. */
export type PathInit<Path extends keyof paths, As extends ParseAs = ParseAs> = Omit<
  RequestInit,
  'body' | 'headers' | 'method' | 'redirect' | 'signal'
> &
  Part<'body', PathFields<Path>> & {
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly signal?: AbortSignal | undefined;
    /** Milliseconds until the request times out; default: the client's `timeoutMs`. */
    readonly timeoutMs?: number | undefined;
    /** How `data` is read; default `json`. */
    readonly parseAs?: As | undefined;
    /** For this call only; runs after the client's own. */
    readonly middleware?: Middleware[] | undefined;
    readonly fetch?: Fetch | undefined;
  };

/** The result of a call on a path: `data` if the gateway answered OK, otherwise `error`. */
export type PathReply<Path extends keyof paths, As extends ParseAs = 'json'> =
  | { data: ParseAsResponse<Reply<Path>, { parseAs: As }>; error?: never; response: Response }
  | { data?: never; error: ErrorReply; response: Response };

type Optional<Init> = Partial<Init> extends Init ? [init?: Init] : [init: Init];

interface Post {
  /** Sends a form to a path of the document, once. An unknown field does not compile. */
  <Path extends keyof paths, As extends ParseAs = 'json'>(
    path: Path,
    ...init: Optional<PathInit<Path, As>>
  ): Promise<PathReply<Path, As>>;
  /**
   * openapi-fetch's own signature, so that the types are compatible. It cannot be called, because it would accept
   * unknown fields.
   */
  <Path extends keyof paths, Init extends MaybeOptionalInit<FetchPaths[Path], 'post'>>(
    this: never,
    path: Path,
    ...init: Optional<Init & { [name: string]: unknown }>
  ): Promise<FetchResponse<FetchPaths[Path]['post'], Init, `${string}/${string}`>>;
}

/** openapi-fetch's client of this document: `client.POST('/api/v1/order/create', { body })`. */
export interface FetchClient extends OpenapiClient<FetchPaths> {
  readonly POST: Post;
}
