import { escapeHtml } from '../html/escape-html.ts';
import { presenceOf, valuesOf } from './field-facts.ts';
import type { FieldView } from './field-view.ts';

/** Converts Markdown to HTML for a page. */
export type RenderProse = (markdown: string) => string;

/** Renders the fields that a caller sends. */
export function renderRequestFields(fields: readonly FieldView[], prose: RenderProse): string {
  return renderFields(fields, prose, 'request');
}

/** Renders the fields that a caller receives. */
export function renderReplyFields(fields: readonly FieldView[], prose: RenderProse): string {
  return renderFields(fields, prose, 'reply');
}

function renderFields(
  fields: readonly FieldView[],
  prose: RenderProse,
  side: 'request' | 'reply',
): string {
  const items = fields.map((field) => {
    const presence = escapeHtml(presenceOf(field, side));
    const mark =
      presence === 'required'
        ? `<strong class="must">${presence}</strong>`
        : presence && `<span class="may">${presence}</span>`;
    const facts = [fieldName(field), typeOf(field), mark].filter(Boolean).join(' ');
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
  const facts = valuesOf(field, (value) => `<code>${escapeHtml(value)}</code>`, escapeHtml);
  return prose(field.description) + (facts === '' ? '' : `<p class="facts">${facts}</p>`);
}
