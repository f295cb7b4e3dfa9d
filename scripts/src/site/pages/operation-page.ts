import { SANDBOX_URL } from '../../samples/sandbox-url.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { OperationView } from '../reference/reference-view.ts';
import type { RenderProse } from '../reference/render-fields.ts';
import { renderEndpoint, renderOperation } from '../reference/render-operation.ts';
import { renderSamples } from '../reference/render-samples.ts';

export interface OperationPageOptions {
  /** The page, below the root of the site. */
  readonly path: string;
  /** True if the page may send the call to the sandbox that serves it. */
  readonly canTry: boolean;
}

/** Parts of the page, by the ends of their ids. */
const PLACES = [
  ['try', 'Try it'],
  ['request', 'Request'],
  ['reply', 'Reply'],
  ['errors', 'Errors'],
  ['samples', 'Samples'],
  ['replies', 'Reply examples'],
];

/** Renders the page of one operation: what it does, its code, and its fields. */
export function operationPage(
  operation: OperationView,
  prose: RenderProse,
  { path, canTry }: OperationPageOptions,
): string {
  const { id, summary, httpMethod, path: endpoint, description, clientCall } = operation;
  const places = PLACES.filter(([part]) => canTry || part !== 'try');
  const call =
    clientCall === undefined
      ? ''
      : `<p class="call">In the client: <code>${escapeHtml(clientCall)}</code></p>\n`;
  return `<article id="${id}">
<div class="opening">
<h1>${escapeHtml(summary)} <code class="id">${id}</code></h1>
${renderEndpoint(httpMethod, endpoint)}
${prose(description)}
${call}<nav class="jump" aria-label="On this page"><ul>${places.map(([part, title]) => `<li><a href="#${id}-${part}">${title}</a></li>`).join('')}</ul></nav>
</div>
<aside class="side" aria-label="Samples and replies">
${renderSamples(operation, { prose, level: 2, inColour: true })}
</aside>
<div class="details">
${canTry ? renderTry(id, path) : ''}
${renderOperation(operation, prose, 2)}
</div>
</article>`;
}

/** The page of a sandbox puts a form in here. */
function renderTry(id: string, path: string): string {
  const address = `${SANDBOX_URL}/docs/${path}`;
  return `<div class="try" id="${id}-try" data-operation="${id}" data-markdown-ignore>
<p>Try it: run <code>npx --yes pnpm@12 start</code> in a clone of this project.</p>
<p>Then send the call from <a href="${address}">this page of your own sandbox</a>.</p>
</div>`;
}
