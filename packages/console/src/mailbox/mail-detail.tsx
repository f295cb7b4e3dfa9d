import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { CodeBlock } from '../kit/code-block.tsx';
import { Facts } from '../kit/facts.tsx';
import { Panel } from '../kit/panel.tsx';
import { OrderLink } from '../lists/order-link.tsx';
import { CloseDetail } from '../lists/split.tsx';
import { MailFrame } from './mail-frame.tsx';

/** A mail as HTML and as text. */
export function MailDetail({ mail }: { mail: Replies['listMails']['mails'][number] }): VNode {
  return (
    <Panel title={mail.subject} actions={<CloseDetail />}>
      <div class="stack">
        <Facts
          facts={[
            ['To', mail.to],
            ['Order', <OrderLink orderId={mail.orderId} />],
            ['Failure', mail.failure],
          ]}
        />
        <MailFrame html={mail.html} />
        <CodeBlock title="As text" text={mail.text} />
      </div>
    </Panel>
  );
}
