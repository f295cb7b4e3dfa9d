export { type RunConformanceOptions, runConformance } from './run-conformance.ts';
