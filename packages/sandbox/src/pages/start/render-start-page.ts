import { type Html, html } from '../kit/html.ts';
import { htmlPage } from '../kit/html-page.ts';
import { curlForOrder } from './curl-for-order.ts';
import { START_PAGE } from './start-style.ts';

export interface StartPageView {
  readonly baseUrl: string;
  readonly appId: string;
  /** `undefined` unless it is the sandbox's well-known one: a private key is never shown. */
  readonly secretKey: string | undefined;
  readonly orderId: string;
}

const LINKS: readonly (readonly [href: string, name: string, text: string])[] = [
  ['/docs/', 'API reference', 'Every operation with its fields, replies and errors'],
  [
    '/docs/openapi.yaml',
    'OpenAPI document',
    'For your own code generators; also as JSON at /docs/openapi.json',
  ],
  ['/docs/postman/collection.json', 'Postman collection', 'All operations with examples'],
  [
    '/docs/postman/environment.sandbox.json',
    'Postman environment',
    'Address and credentials of a sandbox with its default settings',
  ],
];

/** Renders `/`: everything that a newcomer needs to send the first request. */
export function renderStartPage(view: StartPageView): string {
  return htmlPage({
    ...START_PAGE,
    title: 'Sandbox gateway',
    body: html`<main class="wide">
<section>
<h1>A payment gateway on your own machine</h1>
<p class="lead">Create orders over the API, pay them on a real payment page with test instruments, and check their status.</p>
</section>
<section class="panel">
<h2>Test credentials</h2>
<dl class="pairs">
<dt>Base URL</dt><dd><code>${view.baseUrl}</code></dd>
<dt>appId</dt><dd><code>${view.appId}</code></dd>
<dt>secretKey</dt><dd>${secret(view.secretKey)}</dd>
</dl>
</section>
<section class="panel">
<h2>Create your first order</h2>
<pre><code>${curlForOrder(view)}</code></pre>
<p class="lead">Open the <code>paymentLink</code> of the reply in a browser and pay. The payment page lists the test instruments.</p>
</section>
<section>
<h2>Next steps</h2>
<ul class="links">${LINKS.map(([href, name, text]) => {
      return html`<li><a href="${href}"><strong>${name}</strong>${text}</a></li>`;
    })}</ul>
</section>
</main>`,
  });
}

function secret(secretKey: string | undefined): Html {
  if (secretKey !== undefined) return html`<code>${secretKey}</code>`;
  return html`as set in <code>SANDBOX_SECRET_KEY</code>`;
}
