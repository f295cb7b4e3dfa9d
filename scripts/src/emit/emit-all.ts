import type { ApiModel, Emitter, GeneratedFile } from '../model/model.ts';
import { emitClient } from './client/emit-client.ts';
import { emitContract } from './contract/emit-contract.ts';
import { emitControl } from './control/emit-control.ts';
import { emitControlClient } from './control/emit-control-client.ts';
import { emitControlHandlers } from './control/emit-control-handlers.ts';
import { emitPostman } from './postman/emit-postman.ts';
import { emitReference } from './reference/emit-reference.ts';
import { emitServer } from './server/emit-server.ts';
import { emitValidators } from './validators/emit-validators.ts';
import { emitWorkflows } from './workflows/emit-workflows.ts';

/** Emitters for the gateway's document. */
const EMITTERS: readonly Emitter[] = [
  emitContract,
  emitClient,
  emitServer,
  emitValidators('server'),
  emitReference,
  emitPostman,
  emitWorkflows,
];

/** Emitters for the sandbox's document. */
export const CONTROL_EMITTERS: readonly Emitter[] = [
  emitControl,
  emitControlClient,
  emitControlHandlers,
  emitValidators('sandbox'),
];

/** @throws {Error} if two emitters claim one path. */
export async function emitAll(
  model: ApiModel,
  emitters: readonly Emitter[] = EMITTERS,
): Promise<readonly GeneratedFile[]> {
  const files = (await Promise.all(emitters.map((emit) => emit(model)))).flat();
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(path)) throw new Error(`two emitters write generated/${path}`);
    seen.add(path);
  }
  return files;
}
