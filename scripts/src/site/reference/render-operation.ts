import { escapeHtml } from '../html/escape-html.ts';
import { renderHeading } from '../html/render-heading.ts';
import type { AnswerView } from './answer-view.ts';
import type { FieldView } from './field-view.ts';
import type { OperationView } from './reference-view.ts';
import { type RenderProse, renderReplyFields, renderRequestFields } from './render-fields.ts';

/** Fields of every call of the gateway that say who calls. */
const CREDENTIALS = ['appId', 'secretKey'];

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
  const { id, parameters, body, fields } = operation;
  const credentials =
    body === 'form' ? fields.filter(({ name }) => CREDENTIALS.includes(name)) : [];
  const others = fields.filter((field) => !credentials.includes(field));
  const places = (['path', 'query'] as const).map((place) => {
    const found = parameters.filter((parameter) => parameter.place === place);
    return renderPlace(`In the ${place}`, found, prose);
  });
  if (parameters.length === 0 && fields.length === 0) return '<p>It takes no fields.</p>';
  return [
    ...places,
    renderPlace(body === 'JSON' ? 'In the body, as JSON' : 'In the body, as a form', others, prose),
    renderCredentials(id, credentials, prose),
  ].join('\n');
}

function renderPlace(title: string, fields: readonly FieldView[], prose: RenderProse): string {
  if (fields.length === 0) return '';
  return `<p class="place">${title}</p>\n${renderRequestFields(fields, prose)}`;
}

function renderCredentials(id: string, fields: readonly FieldView[], prose: RenderProse): string {
  if (fields.length === 0) return '';
  const names = fields.map(({ name }) => `<code>${escapeHtml(name)}</code>`).join(' and ');
  return `<details class="credentials" id="${id}-credentials"><summary>Credentials: ${names}, required in every call</summary>
${renderRequestFields(fields, prose)}
</details>`;
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
