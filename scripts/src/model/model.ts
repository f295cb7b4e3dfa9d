import type { JsonObject } from '../document/normalize-document.ts';
import type { Workflow } from './workflow.ts';

/** One file to write: `path` is relative to `generated/`, `content` ends in a line break. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
  /** True for TypeScript that stays as the emitter writes it. */
  readonly isFormatted?: boolean;
}

/** The same model gives the same bytes: an emitter uses no disk, no clock and no options. */
export type Emitter = (model: ApiModel) => GeneratedFile[] | Promise<GeneratedFile[]>;

/** An API in our words, for the emitters. */
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
  /** The stories that are told with its operations; empty until they are read. */
  readonly workflows: readonly Workflow[];
  /** How a payment result is signed; `undefined` for an API without one. */
  readonly signature: Signature | undefined;
  /** Beginnings of error reasons, with their codes; empty for an API without such a catalogue. */
  readonly refusals: readonly Refusal[];
  /** Names of all fields of requests, replies and callbacks whose values must not appear in logs, errors and URLs. */
  readonly sensitiveFields: readonly string[];
  /** The bundled document, for emitters that pass it to a tool. */
  readonly document: JsonObject;
}

export interface Refusal {
  readonly code: string;
  readonly description: string;
  readonly texts: readonly {
    readonly text: string;
    readonly fields?: readonly string[] | undefined;
  }[];
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
  /** The operation's place in the client: `orders.create`. */
  readonly group: string;
  readonly method: string;
  /** Names of the schemas of the body and the reply, which are also their types. */
  readonly requestType: string | undefined;
  readonly replyType: string;
  /** True if the reply is a stream of events, each with this type. */
  readonly isStream: boolean;
  readonly replyFields: FieldTree | null;
  readonly fields: readonly Field[];
  /** Describes a valid body, to follow "The body is not valid: send ". */
  readonly bodyAllowed: string | undefined;
  readonly errorStatuses: readonly number[];
  readonly retry: Retry;
  readonly paging: Paging | undefined;
  readonly examples: readonly RequestExample[];
  readonly replies: readonly ReplyExample[];
}

/** Fields by name, at any depth; `null` for a field without nested ones. */
export interface FieldTree {
  readonly [name: string]: FieldTree | null;
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One field of a request, in path, query or body. */
export interface Field {
  readonly name: string;
  readonly place: 'path' | 'query' | 'body';
  readonly required: boolean;
  /** True if the server fills in a default. */
  readonly hasDefault: boolean;
  readonly description: string;
  /** True for a whole number on the wire, which code may pass as a number. */
  readonly integer: boolean;
  /** True for a calendar day on the wire, which code may pass as a `Date`. */
  readonly date: boolean;
  /** True if its value must not appear in logs, errors and URLs. */
  readonly sensitive: boolean;
  /** Describes a valid value, to follow "… is not valid: send ". */
  readonly allowed: string | undefined;
  readonly limits: FieldLimits;
}

/** What the schema of a field says about valid texts; members that it does not have are absent. */
export interface FieldLimits {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** All valid values, if they can be listed. */
  readonly values?: readonly string[];
  readonly defaultValue?: string;
  readonly example?: string;
}

export type Retry =
  | { readonly policy: 'safe' }
  | { readonly policy: 'keyed'; readonly key: string }
  | { readonly policy: 'never'; readonly resolve?: string; readonly compare?: Comparison };

/** Distinguishes the effect of a lost call from an earlier state: the reply's `object` has the request's fields. */
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

/** How a payment result is signed; `signature` is the field with the signature. */
export interface Signature {
  readonly algorithm: string;
  readonly encoding: string;
  readonly fields: readonly string[];
  readonly signature: string;
  /** Patterns of its fields, for those that have one. */
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
