export { createSandbox, type Sandbox } from './app.ts';
export {
  type ControlClient,
  type ControlClientOptions,
  createControlClient,
} from './control/control-client.ts';
export { ControlError } from './control/control-error.ts';
export { type Identifiers, randomIdentifiers } from './database/identifiers.ts';
export {
  DatabaseError,
  type OpenDatabaseOptions,
  openDatabase,
} from './database/open-database.ts';
export type { SandboxOptions } from './sandbox-options.ts';
export { type Clock, systemClock } from './time/clock.ts';
