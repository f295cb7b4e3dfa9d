import { curlSample } from './curl-sample.ts';
import { fetchSample } from './fetch-sample.ts';
import { javascriptSample } from './javascript-sample.ts';
import { phpSample } from './php-sample.ts';
import { pythonSample } from './python-sample.ts';
import type { SampleCall } from './sample-call.ts';

/** One entry of `x-codeSamples`, in Redoc's format. */
export interface CodeSample {
  readonly lang: 'Shell' | 'JavaScript' | 'PHP' | 'Python';
  /** Tells two samples in one language apart. */
  readonly label: string;
  /** A whole program: it reads the credentials from the environment and prints the reply as JSON. */
  readonly source: string;
}

/** Returns a call as programs to copy and run. */
export function codeSamplesOf(call: SampleCall): readonly CodeSample[] {
  return [
    { lang: 'Shell', label: 'curl', source: curlSample(call) },
    { lang: 'JavaScript', label: 'JavaScript with the client', source: javascriptSample(call) },
    { lang: 'JavaScript', label: 'JavaScript with fetch', source: fetchSample(call) },
    { lang: 'PHP', label: 'PHP', source: phpSample(call) },
    { lang: 'Python', label: 'Python', source: pythonSample(call) },
  ];
}

const SHORT: Readonly<Record<string, string>> = {
  'JavaScript with the client': 'JS client',
  'JavaScript with fetch': 'JS fetch',
};

/** Returns what a tab has room for. Pages also keep the language that a reader has chosen by this text. */
export function languageTabOf({ label }: Pick<CodeSample, 'label'>): string {
  return SHORT[label] ?? label;
}
