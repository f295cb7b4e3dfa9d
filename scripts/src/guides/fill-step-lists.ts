import { DocumentError } from '../document/document-error.ts';
import type { Workflow } from '../model/workflow.ts';

const BLOCK = /^(<!-- steps of ([\w-]+) -->\n).*?^(<!-- end of steps -->)$/gmsu;

const WIDTH = 120;

/**
 * Fills in the steps of workflows between the marks of a guide.
 * @throws {DocumentError} if there is no workflow of a name.
 */
export function fillStepLists(markdown: string, workflows: readonly Workflow[]): string {
  return markdown.replaceAll(BLOCK, (_, start: string, id: string, end: string) => {
    const workflow = workflows.find((each) => each.id === id);
    if (workflow === undefined) throw new DocumentError(`a guide names the unknown workflow ${id}`);
    return `${start}\n${stepList(workflow)}\n${end}`;
  });
}

/** True for a guide that has such marks. */
export function hasStepLists(markdown: string): boolean {
  return markdown.search(BLOCK) !== -1;
}

function stepList({ id, steps }: Workflow): string {
  const items = steps.map(({ operation, description, httpStatus }, index) => {
    const refused = httpStatus === 200 ? '' : ` (${httpStatus})`;
    return wrapped(`${index + 1}. \`${operation.id}\`${refused}: ${description}`, '   ');
  });
  const note = `Tools can run these calls: they are the workflow \`${id}\` in \`workflows.arazzo.yaml\`, under Downloads.`;
  return `${items.join('\n')}\n\n${wrapped(note, '')}\n`;
}

/** Breaks lines at blanks, as the texts around do. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && `${line} ${word}`.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
