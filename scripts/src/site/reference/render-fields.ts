import { escapeHtml } from './escape-html.ts';
import type { FieldView } from './field-view.ts';
import { renderTable } from './render-table.ts';

/** Converts Markdown to HTML for a page. */
export type RenderProse = (markdown: string) => string;

/** Renders the fields that a caller sends. All are text, so there is no column for the type. */
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
        field.required ? 'yes' : 'no',
        meaning(field, 'Allowed', prose),
        example(field),
      ],
    })),
  );
}

/** Renders the fields that a caller receives. */
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
  // A long name may break after each dot.
  const text = escapeHtml(name).replaceAll('.', '.<wbr>');
  return `<a href="#${escapeHtml(anchor)}"><code>${text}</code></a>`;
}

function replyType({ type, required, shape }: FieldView): string {
  const presence = required ? 'always present' : 'may be absent';
  const facts = [presence, ...(shape === undefined ? [] : [`${shape} only`])];
  const lines = facts.map((fact) => `<br><small>${escapeHtml(fact)}</small>`);
  return escapeHtml(type) + lines.join('');
}

/** @param label introduces the values: allowed or expected. */
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
