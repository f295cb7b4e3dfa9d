import type { VNode } from 'preact';
import { Panel } from '../kit/panel.tsx';

const LINKS = [
  ['/docs/', 'API reference', 'every operation with its fields, replies and errors'],
  ['/docs/guides/01-getting-started.html', 'Getting started', 'from the first order to going live'],
  ['/docs/openapi.yaml', 'OpenAPI document', 'for your own generators; also as /docs/openapi.json'],
  ['/docs/postman/collection.json', 'Postman collection', 'all operations with examples'],
  [
    '/docs/postman/environment.sandbox.json',
    'Postman environment',
    'address and credentials of a sandbox with its default settings',
  ],
] as const;

/** What a team takes with it. */
export function DocumentLinks(): VNode {
  return (
    <Panel title="Documents">
      <ul class="links">
        {LINKS.map(([href, name, text]) => (
          <li key={href}>
            <a href={href}>{name}</a> <span class="muted">{text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
