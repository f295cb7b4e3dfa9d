import { type Html, html } from '../kit/html.ts';
import type { PaymentPageView } from '../kit/page-views.ts';

/** Renders options as a group with a legend. */
export function radios(
  view: PaymentPageView,
  name: string,
  legend: string,
  options: PaymentPageView['wallets'],
  chosen: string | undefined,
): Html {
  // The first option has the group's name as its id, because the error summary links to it.
  const row = ({ code, name: label }: { code: string; name: string }, index: number): Html => {
    const id = index === 0 ? name : `${name}-${index}`;
    const checked = code === chosen && html` checked`;
    return html`<label class="choice" for="${id}">
<input type="radio" id="${id}" name="${name}" value="${code}" required${checked}${index === 0 && focus(view, name)}>
<span>${label}</span></label>
`;
  };
  return html`<fieldset class="field" role="radiogroup"${describedBy(view, name)}>
<legend>${legend} ${REQUIRED}</legend>
<div class="choices">${options.map(row)}</div>
${fieldError(view, name)}
</fieldset>`;
}

/** Renders a text field with its label; `attributes` restrict its input. */
export function input(
  view: PaymentPageView,
  name: string,
  label: string,
  attributes: Html,
  hint?: string,
): Html {
  return html`<div class="field">
<label for="${name}">${label} ${REQUIRED}</label>
<input id="${name}" name="${name}" required ${attributes}${describedBy(view, name, hint)}${focus(view, name)}>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${fieldError(view, name)}
</div>`;
}

/** The mark of a required field; the page explains it once. */
export const REQUIRED: Html = html`<span class="required" aria-hidden="true">*</span>`;

/** Links a field to its hint and its error for assistive technology. */
export function describedBy({ fieldErrors }: PaymentPageView, name: string, hint?: string): Html {
  const error = fieldErrors?.[name];
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`${ids && html` aria-describedby="${ids}"`}${error && html` aria-invalid="true"`}`;
}

/** Focuses the first mistake, even without a script. */
export function focus({ fieldErrors }: PaymentPageView, name: string): Html | undefined {
  return firstMistake(fieldErrors) === name ? html` autofocus` : undefined;
}

/** Returns the name of a form field; blank if there is no mistake. */
export function firstMistake(fieldErrors: PaymentPageView['fieldErrors']): string {
  return Object.keys(fieldErrors ?? {})[0] ?? '';
}

export function fieldError({ fieldErrors }: PaymentPageView, name: string): Html | undefined {
  const error = fieldErrors?.[name];
  return error === undefined
    ? undefined
    : html`<p class="error" id="${name}-error"><span class="unseen">Error: </span>${error}</p>`;
}
