import type { AnswerView } from './answer-view.ts';
import { presenceOf, valuesOf } from './field-facts.ts';
import type { FieldView } from './field-view.ts';
import type { OperationView } from './reference-view.ts';
import { requestPlaces } from './request-places.ts';
import { formLines, type ResultView } from './result-view.ts';

/** Returns everything about one operation as Markdown, in the words of its page. */
export function operationMarkdown(operation: OperationView): string {
  const { id, summary, httpMethod, path, description, clientCall } = operation;
  const { reply, replyFields, errors, samples, sampleNotes } = operation;
  return joinBlocks([
    `# ${summary} ${code(id)}`,
    code(`${httpMethod} ${path}`),
    description,
    clientCall === undefined ? '' : `In the client: ${code(clientCall)}`,
    '## Request',
    ...requestBlocks(operation),
    '## Reply',
    reply.description,
    fieldList(replyFields, 'reply'),
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

function requestBlocks(operation: OperationView): readonly string[] {
  const places = requestPlaces(operation);
  if (places.length === 0) return ['It takes no fields.'];
  return places.flatMap(({ title, fields }) => [title, fieldList(fields, 'request')]);
}

/** Returns the payment result as Markdown. */
export function resultMarkdown({ description, fields, signature, callbacks }: ResultView): string {
  const { algorithm, encoding } = signature;
  const signed = signature.fields.map(code).join(' + ');
  return joinBlocks([
    '# Payment result and signature',
    description,
    `${code(signature.signature)} = ${encoding}(${algorithm}(secret key, ${signed}))`,
    '## Fields',
    fieldList(fields, 'reply'),
    ...callbacks.flatMap((callback) => [
      `## ${callback.summary}`,
      `POST to your ${code(callback.addressField)} ${code(callback.id)}`,
      callback.description,
      '### Your reply',
      callback.answers.map((answer) => `- ${answer.status}: ${answer.description}`).join('\n'),
      '### Examples',
      ...callback.examples.flatMap((example) => [
        `${example.summary}:`,
        example.description ?? '',
        fence('', formLines(example.value)),
      ]),
    ]),
  ]);
}

function fieldList(fields: readonly FieldView[], side: 'request' | 'reply'): string {
  return fields.map((field) => fieldItem(field, side)).join('\n');
}

function fieldItem(field: FieldView, side: 'request' | 'reply'): string {
  const { name, type, deprecated, description } = field;
  const facts = [code(name), deprecated ? 'deprecated' : '', type, presenceOf(field, side)];
  const text = [facts.filter(Boolean).join(' '), description, valuesOf(field, code)];
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
