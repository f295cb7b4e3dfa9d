export { findProgram } from './find-program.ts';
export type { Language } from './languages.ts';
export { loadedModules } from './loaded-modules.ts';
export { missingProgram } from './missing-program.ts';
export { openSession, type ProgramSession } from './open-session.ts';
export { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts';
