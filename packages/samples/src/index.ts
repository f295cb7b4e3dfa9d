export { type CodeSample, codeSamplesOf } from './code-samples-of.ts';
export { shellText } from './curl-sample.ts';
export { javascriptSample } from './javascript-sample.ts';
export { javascriptText } from './javascript-text.ts';
export {
  createSampleCall,
  type SampleCall,
  type SampledOperation,
  type SampleField,
  type ValueSource,
} from './sample-call.ts';
