import type { AnswerView } from './answer-view.ts';
import { escapeHtml } from './escape-html.ts';
import { renderCode } from './markdown-to-html.ts';
import type { OperationView } from './reference-view.ts';
import { type RenderProse, renderReplyFields, renderRequestFields } from './render-field-table.ts';
import { renderTable } from './render-table.ts';

/** Renders everything about one operation, below a heading of the third level. */
export function renderOperation(operation: OperationView, prose: RenderProse): string {
  const { id, summary, httpMethod, path, description, clientCall, fields } = operation;
  const { reply, replyFields, errors, samples, sampleNotes } = operation;
  return `<section class="operation" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><a href="#${id}">${escapeHtml(summary)}</a> <code class="id">${id}</code></h3>
<p class="endpoint"><strong>${httpMethod}</strong> <code>${escapeHtml(path)}</code></p>
${prose(description)}
<p>Client method: <code>${escapeHtml(clientCall)}</code>. This section as Markdown: <a href="reference/${id}.md">${id}.md</a>.</p>
<h4 id="${id}-request">Request of ${id}</h4>
${renderRequestFields(`Fields of a request to ${id}`, fields, prose)}
<h4 id="${id}-samples">Samples of ${id}</h4>
${sampleNotes === '' ? '' : prose(sampleNotes)}
<div class="samples">
${samples.map(({ label, source }) => `<div><h5>${escapeHtml(label)}</h5>\n${renderCode(source)}</div>`).join('\n')}
</div>
<h4 id="${id}-reply">Reply of ${id}</h4>
${prose(reply.description)}
${renderReplyFields(`Fields of a reply of ${id}`, replyFields, prose)}
${reply.examples.map((example) => `<h5>${escapeHtml(example.summary)}</h5>\n${renderCode(JSON.stringify(example.value, null, 2))}`).join('\n')}
<h4 id="${id}-errors">Errors of ${id}</h4>
${renderErrors(id, errors, prose)}
</section>`;
}

function renderErrors(id: string, errors: readonly AnswerView[], prose: RenderProse): string {
  return renderTable(
    `Errors of ${id}`,
    ['HTTP', 'Meaning', 'Example reasons'],
    errors.map(({ status, description, examples }) => ({
      id: `${id}-${status}`,
      cells: [
        escapeHtml(status),
        prose(description),
        examples.length === 0 ? '' : `<ul>${examples.map(renderReason).join('')}</ul>`,
      ],
    })),
  );
}

function renderReason({ summary, reason = '' }: AnswerView['examples'][number]): string {
  return `<li><small>${escapeHtml(summary)}:</small> <q>${escapeHtml(reason)}</q></li>`;
}
