import type { Json, JsonObject } from '../document/normalize-document.ts';
import type { Operation } from './model.ts';

/** A story over both APIs, told in one file of `openapi/workflows/`. */
export interface Workflow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Names of the values that a run is given. */
  readonly inputs: readonly string[];
  readonly steps: readonly WorkflowStep[];
  /** As it is written, for the document that is published. */
  readonly content: JsonObject;
}

export interface WorkflowStep {
  readonly id: string;
  readonly description: string;
  readonly api: WorkflowApi;
  readonly operation: Operation;
  readonly parameters: readonly WorkflowParameter[];
  /** The fields of the body, whose texts may be or contain runtime expressions; or one expression for the whole body. */
  readonly payload: JsonObject | string | undefined;
  readonly httpStatus: number;
  /** What the reply must hold. */
  readonly expectations: readonly Expectation[];
  /** Where in the reply each value for later steps is, by its name; a blank pointer is the whole reply. */
  readonly outputs: readonly (readonly [name: string, pointer: string])[];
}

export type WorkflowApi = 'gateway' | 'control';

export interface WorkflowParameter {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly value: Json;
}

export interface Expectation {
  /** A JSON Pointer into the reply. */
  readonly pointer: string;
  /** A value, or a runtime expression. */
  readonly value: Json;
}
