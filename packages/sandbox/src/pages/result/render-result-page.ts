import { html } from '../kit/html.ts';
import { htmlPage } from '../kit/html-page.ts';
import { icon } from '../kit/page-layout.ts';
import { RESULT_PAGE } from './result-style.ts';

export interface ResultPageView {
  readonly fields: Readonly<Record<string, string>>;
  readonly signatureIsValid: boolean;
}

/** Renders `/return`: a stand-in for a shop that shows the post to its `returnUrl`. */
export function renderResultPage({ fields, signatureIsValid }: ResultPageView): string {
  return htmlPage({
    ...RESULT_PAGE,
    title: 'What your shop receives',
    body: html`<main class="wide">
<section>
<h1>What your shop receives</h1>
<p class="lead">The browser has just posted these fields to the order's <code>returnUrl</code>.</p>
</section>
${signatureIsValid ? VALID : INVALID}
<section class="panel">
<dl class="pairs">${Object.entries(fields).map(([name, value]) => {
      return html`<dt>${name}</dt><dd><code>${value}</code></dd>`;
    })}</dl>
</section>
<section><p><a href="/console/">Back to the console</a></p></section>
</main>`,
  });
}

const VALID = html`<div class="notice">${icon('check')}<p>The signature is valid: these fields come from the gateway.</p></div>`;
const INVALID = html`<div class="notice bad">${icon('cross')}<p>The signature is not valid: a shop must reject these fields.</p></div>`;
