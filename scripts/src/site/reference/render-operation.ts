import { escapeHtml } from '../html/escape-html.ts';
import { renderHeading } from '../html/render-heading.ts';
import type { AnswerView } from './answer-view.ts';
import type { OperationView } from './reference-view.ts';
import { type RenderProse, renderReplyFields, renderRequestFields } from './render-fields.ts';
import { requestPlaces } from './request-places.ts';

/** Renders the line with method and path. */
export function renderEndpoint(httpMethod: string, path: string): string {
  return `<p class="endpoint"><span class="method ${httpMethod.toLowerCase()}">${httpMethod}</span> <code>${escapeHtml(path).replaceAll('/', '/<wbr>')}</code></p>`;
}

/**
 * Renders request, reply and errors of an operation.
 * @param level of the headings.
 */
export function renderOperation(
  operation: OperationView,
  prose: RenderProse,
  level: number,
): string {
  const { id, reply, replyFields, errors } = operation;
  const heading = (part: string, text: string) => renderHeading(level, `${id}-${part}`, text);
  return `${heading('request', 'Request')}${renderRequest(operation, prose)}
${heading('reply', 'Reply')}${prose(reply.description)}
${renderReplyFields(replyFields, prose)}
${heading('errors', 'Errors')}<dl class="answers">
${errors.map((error) => renderAnswer(`${id}-${error.status}`, error, prose)).join('\n')}
</dl>`;
}

function renderRequest(operation: OperationView, prose: RenderProse): string {
  const places = requestPlaces(operation);
  if (places.length === 0) return '<p>It takes no fields.</p>';
  return places
    .map(({ title, fields, isCredentials }) => {
      const list = renderRequestFields(fields, prose);
      const text = escapeHtml(title);
      return isCredentials
        ? `<details class="credentials" id="${operation.id}-credentials"><summary>${text}</summary>\n${list}\n</details>`
        : `<p class="place">${text}</p>\n${list}`;
    })
    .join('\n');
}

function renderAnswer(anchor: string, answer: AnswerView, prose: RenderProse): string {
  const { status, description, examples } = answer;
  const reasons = examples.map(
    ({ summary, reason = '' }) => `<li>${escapeHtml(summary)}: <q>${escapeHtml(reason)}</q></li>`,
  );
  const list = reasons.length === 0 ? '' : `\n<ul class="reasons">${reasons.join('')}</ul>`;
  return `<div id="${escapeHtml(anchor)}"><dt><span class="status s${escapeHtml(status.charAt(0))}">${escapeHtml(status)}</span></dt>
<dd>${prose(description)}${list}</dd></div>`;
}
