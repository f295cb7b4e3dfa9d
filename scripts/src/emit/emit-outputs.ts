import { loadDocuments } from '../document/load-document.ts';
import { fillStepLists, hasStepLists } from '../guides/fill-step-lists.ts';
import { GUIDES, loadGuides } from '../guides/load-guides.ts';
import { buildModel } from '../model/build-model.ts';
import { emitPictures, PICTURES } from '../pictures/emit-pictures.ts';
import { loadWorkflows } from '../workflows/load-workflows.ts';
import { CONTROL_EMITTERS, emitAll } from './emit-all.ts';
import { formatTypescript } from './files/format-typescript.ts';
import type { ProjectOutput } from './files/project-output.ts';
import { emitVectors } from './vectors/emit-vectors.ts';

const GATEWAY = 'openapi/openapi.yaml';
const CONTROL = 'openapi/sandbox.yaml';

/**
 * Generates everything from a project's documents and workflows, and writes nothing.
 * @throws if a document is faulty.
 */
export async function emitOutputs(root: string): Promise<readonly ProjectOutput[]> {
  const [gateway = {}, control = {}] = await loadDocuments([GATEWAY, CONTROL], root);
  const plain = buildModel(gateway);
  const controlModel = buildModel(control, CONTROL);
  const known = { gateway: plain.operations, control: controlModel.operations };
  const workflows = await loadWorkflows(root, known);
  const model = { ...plain, workflows };
  const emitted = [await emitAll(model), await emitAll(controlModel, CONTROL_EMITTERS)];
  const files = await formatTypescript(emitted.flat());
  const guides = (await loadGuides(root)).filter(({ content }) => hasStepLists(content));
  return [
    { folder: 'generated', files, isOurs: () => true },
    {
      folder: 'docs/vectors',
      files: emitVectors(model),
      isOurs: (path) => path.endsWith('.json'),
    },
    {
      folder: GUIDES,
      files: guides.map(({ path, content }) => {
        return { path, content: fillStepLists(content, workflows) };
      }),
      isOurs: (path) => guides.some((guide) => guide.path === path),
    },
    {
      folder: PICTURES,
      files: await emitPictures(root),
      isOurs: (path) => path.endsWith('.svg'),
    },
  ];
}
