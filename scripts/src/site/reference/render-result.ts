import { escapeHtml } from './escape-html.ts';
import { renderCode } from './markdown-to-html.ts';
import type { CallbackView, ResultView } from './reference-view.ts';
import { type RenderProse, renderReplyFields } from './render-field-table.ts';
import { renderTable } from './render-table.ts';

/** Renders the message from the gateway to a shop, and how the shop verifies it. */
export function renderResult(result: ResultView, prose: RenderProse): string {
  const { id, description, fields, signature, callbacks } = result;
  const { algorithm, encoding } = signature;
  const signed = signature.fields.map((name) => `<code>${escapeHtml(name)}</code>`).join(' + ');
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">Payment result</h2>
${prose(description)}
<p class="rule" id="${id}-rule"><code>${escapeHtml(signature.signature)}</code> =
${escapeHtml(encoding)}(${escapeHtml(algorithm)}(secret key, ${signed}))</p>
<h3 id="${id}-fields">Fields of a payment result</h3>
${renderReplyFields('Fields of a payment result', fields, prose)}
${callbacks.map((callback) => renderCallback(callback, prose)).join('\n')}
</section>`;
}

function renderCallback(callback: CallbackView, prose: RenderProse): string {
  const { id, addressField, summary, description, examples, answers } = callback;
  return `<section class="operation" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><a href="#${id}">${escapeHtml(summary)}</a> <code class="id">${id}</code></h3>
<p class="endpoint"><strong>POST</strong> to your <a href="#createOrder-${addressField}"><code>${escapeHtml(addressField)}</code></a></p>
${prose(description)}
<h4 id="${id}-answer">Your reply to ${id}</h4>
${renderTable(
  `Your reply to ${id}`,
  ['HTTP', 'Meaning'],
  answers.map((answer) => ({ cells: [escapeHtml(answer.status), prose(answer.description)] })),
)}
<h4 id="${id}-examples">Examples of ${id}</h4>
${examples
  .map(
    (example) => `<h5>${escapeHtml(example.summary)}</h5>
${prose(example.description ?? '')}${renderCode(formLines(example.value))}`,
  )
  .join('\n')}
</section>`;
}

/** Returns the values before they are encoded, one per line. */
function formLines(value: object): string {
  return Object.entries(value)
    .map(([name, text]) => `${name}=${text}`)
    .join('\n');
}
