import { type CodeSample, codeSamplesOf } from '@cashfree-rest/samples';
import type { Operation } from '../model/model.ts';
import { sampleCall } from './sample-call.ts';

export type { CodeSample };

/** Returns the operation's first request example as programs to copy and run against the sandbox. */
export function codeSamples(operation: Operation): readonly CodeSample[] {
  return codeSamplesOf(sampleCall(operation));
}
