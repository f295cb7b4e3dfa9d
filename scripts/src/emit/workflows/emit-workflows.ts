import { stringify } from 'yaml';
import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { headerText } from '../files/generated-text.ts';

/** Emits all workflows as one Arazzo document, to publish beside the documents whose operations they call. */
export function emitWorkflows({ title, version, workflows }: ApiModel): GeneratedFile[] {
  const document = {
    arazzo: '1.0.1',
    info: { title: `Workflows of the ${title}`, version },
    sourceDescriptions: [
      { name: 'gateway', type: 'openapi', url: 'openapi.yaml' },
      { name: 'control', type: 'openapi', url: 'sandbox-control.yaml' },
    ],
    workflows: workflows.map(({ content }) => content),
  };
  const header = `# ${headerText('emit/workflows/emit-workflows', 'openapi/workflows/')}\n`;
  const content = header + stringify(document, { aliasDuplicateObjects: false });
  return workflows.length === 0 ? [] : [{ path: 'workflows/workflows.arazzo.yaml', content }];
}
