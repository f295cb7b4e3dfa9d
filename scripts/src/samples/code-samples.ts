import type { Operation } from '../model/model.ts';
import { curlSample } from './curl-sample.ts';
import { javascriptSample } from './javascript-sample.ts';
import { phpSample } from './php-sample.ts';
import { pythonSample } from './python-sample.ts';
import { sampleCall } from './sample-call.ts';

/** One entry of `x-codeSamples`, as Redoc reads it. */
export interface CodeSample {
  readonly lang: 'Shell' | 'JavaScript' | 'PHP' | 'Python';
  readonly label: string;
  /** A whole program: it takes the credentials from the environment and prints the reply as JSON. */
  readonly source: string;
}

/** The operation's first request example as programs that somebody can copy and run against the sandbox. */
export function codeSamples(operation: Operation): readonly CodeSample[] {
  const call = sampleCall(operation);
  return [
    { lang: 'Shell', label: 'curl', source: curlSample(call) },
    { lang: 'JavaScript', label: 'JavaScript', source: javascriptSample(call) },
    { lang: 'PHP', label: 'PHP', source: phpSample(call) },
    { lang: 'Python', label: 'Python', source: pythonSample(call) },
  ];
}
