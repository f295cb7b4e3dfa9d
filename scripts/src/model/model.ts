import type { JsonObject } from '../document/normalize-document.ts';

/** One file to write: `path` is relative to `generated/`, `content` ends in a line break. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Same model, same bytes: an emitter knows no disk, no clock and no options. */
export type Emitter = (model: ApiModel) => GeneratedFile[] | Promise<GeneratedFile[]>;

/** What the emitters know of an API, in our words. */
export interface ApiModel {
  /** The file that it was read from, for the headers: `openapi/openapi.yaml`. */
  readonly source: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly servers: readonly Server[];
  /** The folder that all operations share: `/api/v1`. */
  readonly basePath: string;
  readonly operations: readonly Operation[];
  /** How a payment result is signed; only an API that sends one has it. */
  readonly signature: Signature | undefined;
  /** What reasons of errors begin with, by their code; only the API of the gateway has such a catalogue. */
  readonly refusals: readonly Refusal[];
  /** Names of all fields, in requests, replies and callbacks, whose values stay out of logs, errors and URLs. */
  readonly sensitiveFields: readonly string[];
  /** The bundled document, for the emitters that hand it to a tool. */
  readonly document: JsonObject;
}

export interface Refusal {
  readonly code: string;
  readonly description: string;
  readonly texts: readonly { readonly text: string; readonly fields?: readonly string[] }[];
}

export interface Server {
  readonly url: string;
  readonly name: string;
}

export interface Operation {
  readonly id: string;
  readonly httpMethod: HttpMethod;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** Where the client has it: `orders.create`. */
  readonly group: string;
  readonly method: string;
  /** Names of the schemas of the body and the reply, which are also their types. */
  readonly requestType: string | undefined;
  readonly replyType: string;
  readonly replyFields: FieldTree | null;
  readonly fields: readonly Field[];
  /** What a valid body looks like as a whole, to follow "The body is not valid: send ". */
  readonly bodyAllowed: string | undefined;
  readonly errorStatuses: readonly number[];
  readonly retry: Retry;
  readonly paging: Paging | undefined;
  readonly examples: readonly RequestExample[];
  readonly replies: readonly ReplyExample[];
}

/** Fields by their names, at any depth; `null` for a field that has none below it. */
export interface FieldTree {
  readonly [name: string]: FieldTree | null;
}

export type HttpMethod = 'GET' | 'POST' | 'DELETE';

/** One field of a request, wherever it travels. */
export interface Field {
  readonly name: string;
  readonly place: 'path' | 'query' | 'body';
  readonly required: boolean;
  /** Whether the server fills it in where it is left out. */
  readonly hasDefault: boolean;
  readonly description: string;
  /** A whole number on the wire, which code may give as a number. */
  readonly integer: boolean;
  /** A calendar day on the wire, which code may give as a `Date`. */
  readonly date: boolean;
  /** Its value stays out of logs, errors and URLs. */
  readonly sensitive: boolean;
  /** What a valid value looks like, to follow "… is not valid: send ". */
  readonly allowed: string | undefined;
}

export type Retry =
  | { readonly policy: 'safe' }
  | { readonly policy: 'keyed'; readonly key: string }
  | { readonly policy: 'never'; readonly resolve?: string; readonly compare?: Comparison };

/** How to tell the effect of a lost call from what was there before: the reply's `object` has the request's fields. */
export interface Comparison {
  readonly operation: string;
  readonly object: string;
  readonly fields: readonly string[];
}

export interface Paging {
  readonly cursor: string;
  readonly limit: string;
  readonly items: string;
  readonly itemCursor: string;
}

/** How a payment result is signed; `signature` is the field that carries it. */
export interface Signature {
  readonly algorithm: string;
  readonly encoding: string;
  readonly fields: readonly string[];
  readonly signature: string;
  /** What the values of its fields look like, for those that have one look. */
  readonly patterns: Readonly<Record<string, string>>;
}

export interface RequestExample {
  readonly name: string;
  readonly summary: string;
  readonly value: JsonObject;
}

export interface ReplyExample {
  readonly name: string;
  readonly summary: string;
  readonly status: number;
  readonly value: JsonObject;
}
