import { emitClient } from './emit-client.ts';
import { emitContract } from './emit-contract.ts';
import { emitPostman } from './emit-postman.ts';
import { emitReference } from './emit-reference.ts';
import { emitServer } from './emit-server.ts';
import type { ApiModel, Emitter, GeneratedFile } from './model.ts';

const EMITTERS: readonly Emitter[] = [
  emitContract,
  emitClient,
  emitServer,
  emitReference,
  emitPostman,
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
