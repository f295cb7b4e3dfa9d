import { escapeHtml } from '../html/escape-html.ts';
import type { FieldView } from './field-view.ts';
import { saysAgain } from './says-again.ts';

/** Converts Markdown to HTML for a page. */
export type RenderProse = (markdown: string) => string;

/** Renders the fields that a caller sends. */
export function renderRequestFields(fields: readonly FieldView[], prose: RenderProse): string {
  return renderFields(fields, prose, (field) =>
    field.required ? '<strong class="must">required</strong>' : '<span class="may">optional</span>',
  );
}

/** Renders the fields that a caller receives. */
export function renderReplyFields(fields: readonly FieldView[], prose: RenderProse): string {
  return renderFields(fields, prose, ({ required, shape }) =>
    [
      required ? '' : '<span class="may">may be absent</span>',
      shape === undefined ? '' : `<span class="may">${escapeHtml(shape)} only</span>`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function renderFields(
  fields: readonly FieldView[],
  prose: RenderProse,
  presence: (field: FieldView) => string,
): string {
  const items = fields.map((field) => {
    const facts = [fieldName(field), typeOf(field), presence(field)].filter(Boolean).join(' ');
    return `<div id="${escapeHtml(field.anchor)}"><dt>${facts}</dt>\n<dd>${meaning(field, prose)}</dd></div>`;
  });
  return `<dl class="fields">\n${items.join('\n')}\n</dl>`;
}

function fieldName({ name, anchor, deprecated }: FieldView): string {
  // A long name may break after each dot; the objects around the field are less important than the field.
  const [last = '', ...outer] = escapeHtml(name).split('.').reverse();
  const before = outer
    .reverse()
    .map((part) => `<span class="outer">${part}.</span><wbr>`)
    .join('');
  const mark = deprecated ? ' <strong class="must">deprecated</strong>' : '';
  return `<a href="#${escapeHtml(anchor)}"><code>${before}${last}</code></a>${mark}`;
}

function typeOf({ type }: FieldView): string {
  return `<span class="type">${escapeHtml(type)}</span>`;
}

function meaning(field: FieldView, prose: RenderProse): string {
  const { description, allowed, defaultValue, example } = field;
  const facts = [
    allowed === undefined || saysAgain(description, allowed)
      ? ''
      : `Values: ${escapeHtml(allowed)}.`,
    defaultValue === undefined ? '' : `If absent: <code>${escapeHtml(defaultValue)}</code>.`,
    example ? `Example: <code>${escapeHtml(example)}</code>.` : '',
  ].filter(Boolean);
  return prose(description) + (facts.length === 0 ? '' : `<p class="facts">${facts.join(' ')}</p>`);
}
