import type { AnswerView } from './answer-view.ts';
import type { FieldView } from './field-view.ts';
import type { OperationView } from './reference-view.ts';
import type { ResultView } from './result-view.ts';

/** Returns everything about one operation as Markdown, for readers without a browser. */
export function operationMarkdown(operation: OperationView): string {
  const { id, summary, httpMethod, path, description, parameters, fields } = operation;
  const { reply, replyFields, errors, samples, sampleNotes } = operation;
  return joinBlocks([
    `# ${summary}`,
    `\`${id}\`: ${code(`${httpMethod} ${path}`)}${howToCall(operation)}`,
    description,
    '## Request fields',
    fieldList([...parameters, ...fields]),
    '## Reply',
    reply.description,
    fieldList(replyFields),
    ...reply.examples.flatMap((example) => [
      `### Example: ${example.summary}`,
      fence('json', JSON.stringify(example.value, null, 2)),
    ]),
    '## Errors',
    ...errors.map(errorBlock),
    '## Samples',
    sampleNotes,
    ...samples.flatMap(({ lang, label, source }) => [
      `### ${label}`,
      fence(lang.toLowerCase(), source),
    ]),
  ]);
}

/** Returns the payment result as Markdown. */
export function resultMarkdown({ description, fields, callbacks }: ResultView): string {
  return joinBlocks([
    '# Payment result',
    description,
    '## Fields',
    fieldList(fields),
    ...callbacks.flatMap((callback) => [
      `## ${callback.summary}`,
      `\`${callback.id}\`: a \`POST\` to the order's ${code(callback.addressField)}.`,
      callback.description,
      callback.answers.map((answer) => `- ${answer.status}: ${answer.description}`).join('\n'),
    ]),
  ]);
}

function howToCall({ body, clientCall }: OperationView): string {
  const sent =
    body === undefined ? '.' : `, with ${body === 'form' ? 'a form' : 'JSON'} in the body.`;
  return clientCall === undefined ? sent : `${sent} Client method: ${code(clientCall)}.`;
}

function fieldList(fields: readonly FieldView[]): string {
  return fields.map(fieldItem).join('\n');
}

function fieldItem(field: FieldView): string {
  const { name, type, required, deprecated, shape, allowed, defaultValue, example } = field;
  const facts = [
    type,
    required ? 'required' : 'optional',
    deprecated ? 'deprecated' : '',
    shape === undefined ? '' : `${shape} only`,
  ].filter(Boolean);
  const details = [
    allowed === undefined ? '' : `Values: ${allowed}.`,
    defaultValue === undefined ? '' : `If absent: ${code(defaultValue)}.`,
    example ? `Example: ${code(example)}.` : '',
  ].filter(Boolean);
  const text = [`${code(name)} (${facts.join(', ')}): ${field.description}`, details.join(' ')];
  // A description of several paragraphs stays inside its item.
  return `- ${text.filter(Boolean).join('\n\n').replaceAll('\n', '\n  ')}`.replaceAll(
    /^ +$/gmu,
    '',
  );
}

function errorBlock({ status, description, examples }: AnswerView): string {
  const reasons = examples.map(({ summary, reason }) => `- ${summary}: ${code(reason ?? '')}`);
  return joinBlocks([`### ${status}`, description, reasons.join('\n')]).trim();
}

/** Formats inline code; its marks are longer than any inside. */
function code(text: string): string {
  const marks = '`'.repeat(longestRun(text) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${marks}${pad}${text}${pad}${marks}`;
}

function fence(language: string, source: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${marks}${language}\n${source}\n${marks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}

function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
