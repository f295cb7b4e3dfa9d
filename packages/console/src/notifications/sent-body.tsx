import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { CodeBlock } from '../kit/code-block.tsx';
import { Facts } from '../kit/facts.tsx';
import { Panel } from '../kit/panel.tsx';
import { hrefTo } from '../place/place.ts';

type Notification = Replies['readNotification']['notification'];

/** The form as it was sent, and how its signature came about. */
export function SentBody({ notification }: { notification: Notification }): VNode {
  const { id, body, fields, signedText, signature } = notification;
  return (
    <Panel
      title="What is sent"
      actions={
        <a class="button small" href={hrefTo(['signatures'], { notificationId: String(id) })}>
          Check a signature
        </a>
      }
    >
      <div class="stack">
        <Facts facts={fields.map(({ name, value }) => [name, <code>{value}</code>])} />
        <CodeBlock title="Body, as sent" text={body} />
        <CodeBlock title="Signed text: the values joined in this order" text={signedText} />
        <CodeBlock
          title="Signature: HMAC-SHA256 of that text by the secret key, Base64"
          text={signature}
        />
      </div>
    </Panel>
  );
}
