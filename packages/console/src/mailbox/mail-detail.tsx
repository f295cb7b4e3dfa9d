import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { CodeBlock } from '../kit/code-block.tsx';
import { Facts } from '../kit/facts.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Panel } from '../kit/panel.tsx';
import { useReply } from '../link/use-reply.ts';
import { OrderLink } from '../lists/order-link.tsx';
import { CloseDetail, RowGone } from '../lists/split.tsx';
import { MailFrame } from './mail-frame.tsx';

type Mail = Replies['listMails']['mails'][number];

/** A mail as HTML and as text, wherever it is in the list. */
export function MailDetail({ id }: { id: number }): VNode {
  const known = useReply('listMails', { lastId: id + 1, count: 1 });
  return (
    <Loaded known={known}>
      {({ mails: [mail] }) => (mail?.id === id ? <Written mail={mail} /> : <RowGone />)}
    </Loaded>
  );
}

function Written({ mail }: { mail: Mail }): VNode {
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
