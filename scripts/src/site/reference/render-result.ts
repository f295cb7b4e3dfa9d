import { escapeHtml } from '../html/escape-html.ts';
import { renderCode } from '../html/render-code.ts';
import { renderHeading } from '../html/render-heading.ts';
import { type RenderProse, renderReplyFields } from './render-fields.ts';
import { type CallbackView, formLines, type ResultView } from './result-view.ts';

/**
 * Renders the message from the gateway to a shop, and how the shop verifies it.
 * @param level of the headings.
 */
export function renderResult(
  { id, description, fields, signature, callbacks }: ResultView,
  prose: RenderProse,
  level: number,
): string {
  const { algorithm, encoding } = signature;
  const signed = signature.fields.map((name) => `<code>${escapeHtml(name)}</code>`).join(' + ');
  return `${prose(description)}
<p class="rule" id="${id}-rule"><code>${escapeHtml(signature.signature)}</code> =
${escapeHtml(encoding)}(${escapeHtml(algorithm)}(secret key, ${signed}))</p>
${renderHeading(level, `${id}-fields`, 'Fields')}${renderReplyFields(fields, prose)}
${callbacks.map((callback) => renderCallback(callback, prose, level)).join('\n')}`;
}

function renderCallback(callback: CallbackView, prose: RenderProse, level: number): string {
  const { id, addressField, summary, description, examples, answers } = callback;
  const below = level + 1;
  return `<section class="operation" id="${id}" aria-labelledby="${id}-title">
${renderHeading(level, `${id}-title`, escapeHtml(summary))}<p class="endpoint"><span class="method post">POST</span> to your <code>${escapeHtml(addressField)}</code> <code class="id">${id}</code></p>
${prose(description)}
${renderHeading(below, `${id}-answer`, 'Your reply')}<dl class="answers">
${answers.map((answer) => `<div><dt><span class="status s${escapeHtml(answer.status.charAt(0))}">${escapeHtml(answer.status)}</span></dt><dd>${prose(answer.description)}</dd></div>`).join('\n')}
</dl>
${renderHeading(below, `${id}-examples`, 'Examples')}${examples
  .map(
    (example) => `<details><summary>${escapeHtml(example.summary)}</summary>
${prose(example.description ?? '')}${renderCode(formLines(example.value))}</details>`,
  )
  .join('\n')}
</section>`;
}
