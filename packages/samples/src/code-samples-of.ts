import { curlSample } from './curl-sample.ts';
import { fetchSample } from './fetch-sample.ts';
import { javascriptSample } from './javascript-sample.ts';
import { phpSample } from './php-sample.ts';
import { pythonSample } from './python-sample.ts';
import type { SampleCall } from './sample-call.ts';

/** One entry of `x-codeSamples`, in Redoc's format. */
export interface CodeSample {
  readonly lang: 'Shell' | 'JavaScript' | 'PHP' | 'Python';
  /** Short enough for a tab, and tells two samples in one language apart. Pages keep the reader's choice by it. */
  readonly label: string;
  /** A whole program: it reads the credentials from the environment and prints the reply as JSON. */
  readonly source: string;
}

/** Returns a call as programs to copy and run. */
export function codeSamplesOf(call: SampleCall): readonly CodeSample[] {
  return [
    { lang: 'Shell', label: 'curl', source: curlSample(call) },
    { lang: 'JavaScript', label: 'JS client', source: javascriptSample(call) },
    { lang: 'JavaScript', label: 'JS fetch', source: fetchSample(call) },
    { lang: 'PHP', label: 'PHP', source: phpSample(call) },
    { lang: 'Python', label: 'Python', source: pythonSample(call) },
  ];
}
