import type { FieldTree } from '@cashfree-rest/generated-server';
import type { Response } from 'express';

/** What the engine needs to know about an operation; the generated tables have it. */
export interface Operation {
  readonly operationId: string;
  readonly httpMethod: string;
  /** With the names of path fields in braces: `/sandbox/v1/faults/{faultId}`. */
  readonly path: string;
  readonly inPath: readonly string[];
  readonly inQuery: readonly string[];
  readonly hasBody: boolean;
  /** All fields in document order. */
  readonly fields: readonly string[];
  /** Whole numbers: a string of digits on the wire, a number for the handler. */
  readonly integers: readonly string[];
  /** Description of a valid value by field, to follow "send ". */
  readonly allowed: Readonly<Record<string, string>>;
  /** Description of a valid body, to follow "send ". */
  readonly bodyAllowed?: string | undefined;
  /** The HTTP statuses of the declared error replies. */
  readonly errorStatuses: readonly number[];
  /** All fields of the reply; `null` or absent for a reply that may have any. */
  readonly replyFields?: FieldTree | null;
  /** True if the reply is no JSON: the handler returns a `WriteReply`. */
  readonly ownReply?: boolean;
}

/** Writes a reply from its status to its end, such as a file or a stream of events. */
export type WriteReply = (response: Response) => void | Promise<void>;
