import { loadDocuments } from '../document/load-document.ts';
import { buildModel } from '../model/build-model.ts';
import { CONTROL_EMITTERS, emitAll } from './emit-all.ts';
import type { ProjectOutput } from './files/project-output.ts';
import { emitVectors } from './vectors/emit-vectors.ts';

const GATEWAY = 'openapi/openapi.yaml';
const CONTROL = 'openapi/sandbox.yaml';

/**
 * Generates everything from a project's documents, and writes nothing.
 * @throws if a document is faulty.
 */
export async function emitOutputs(root: string): Promise<readonly ProjectOutput[]> {
  const [gateway = {}, control = {}] = await loadDocuments([GATEWAY, CONTROL], root);
  const model = buildModel(gateway);
  const files = [
    ...(await emitAll(model)),
    ...(await emitAll(buildModel(control, CONTROL), CONTROL_EMITTERS)),
  ];
  return [
    { folder: 'generated', files, isOurs: () => true },
    {
      folder: 'docs/vectors',
      files: emitVectors(model),
      isOurs: (path) => path.endsWith('.json'),
    },
  ];
}
