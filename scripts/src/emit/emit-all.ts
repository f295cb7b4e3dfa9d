import { emitClient } from './emit-client.ts';
import { emitContract } from './emit-contract.ts';
import { emitControl } from './emit-control.ts';
import { emitControlClient } from './emit-control-client.ts';
import { emitControlHandlers } from './emit-control-handlers.ts';
import { emitPostman } from './emit-postman.ts';
import { emitReference } from './emit-reference.ts';
import { emitServer } from './emit-server.ts';
import type { ApiModel, Emitter, GeneratedFile } from './model.ts';

/** What is made of the gateway's document. */
const EMITTERS: readonly Emitter[] = [
  emitContract,
  emitClient,
  emitServer,
  emitReference,
  emitPostman,
];

/** What is made of the sandbox's document. */
export const CONTROL_EMITTERS: readonly Emitter[] = [
  emitControl,
  emitControlClient,
  emitControlHandlers,
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
