import { escapeHtml } from './escape-html.ts';
import type { FieldView } from './field-view.ts';
import { renderTable } from './render-table.ts';

/** Markdown to HTML, for the page that a renderer draws. */
export type RenderProse = (markdown: string) => string;

/** The fields that a caller sends: all are text, so no column says so. */
export function renderRequestFields(
  caption: string,
  fields: readonly FieldView[],
  prose: RenderProse,
): string {
  return renderTable(
    caption,
    ['Field', 'Required', 'Meaning', 'Example'],
    fields.map((field) => ({
      id: field.anchor,
      cells: [
        fieldName(field),
        field.required ? 'required' : 'optional',
        meaning(field, 'Allowed', prose),
        example(field),
      ],
    })),
  );
}

/** The fields that a caller gets. */
export function renderReplyFields(
  caption: string,
  fields: readonly FieldView[],
  prose: RenderProse,
): string {
  return renderTable(
    caption,
    ['Field', 'Type', 'Meaning', 'Example'],
    fields.map((field) => ({
      id: field.anchor,
      cells: [fieldName(field), replyType(field), meaning(field, 'Values', prose), example(field)],
    })),
  );
}

function fieldName({ name, anchor }: FieldView): string {
  // A name may break after each step of the way to it.
  const text = escapeHtml(name).replaceAll('.', '.<wbr>');
  return `<a href="#${escapeHtml(anchor)}"><code>${text}</code></a>`;
}

function replyType({ type, required, shape }: FieldView): string {
  const presence = required ? 'always there' : 'may be absent';
  const facts = [presence, ...(shape === undefined ? [] : [`${shape} only`])];
  const lines = facts.map((fact) => `<br><small>${escapeHtml(fact)}</small>`);
  return escapeHtml(type) + lines.join('');
}

/** @param label what the values are to the reader: allowed, or to be expected. */
function meaning(field: FieldView, label: string, prose: RenderProse): string {
  const { description, allowed, defaultValue, deprecated } = field;
  return [
    deprecated ? '<p><strong>Deprecated.</strong></p>' : '',
    prose(description),
    allowed === undefined ? '' : `<p class="allowed">${label}: ${escapeHtml(allowed)}</p>`,
    defaultValue === undefined
      ? ''
      : `<p class="allowed">If absent: <code>${escapeHtml(defaultValue)}</code></p>`,
  ].join('');
}

function example({ example: text }: FieldView): string {
  return text ? `<code>${escapeHtml(text)}</code>` : '';
}
