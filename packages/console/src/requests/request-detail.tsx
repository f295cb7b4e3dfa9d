import { operations } from '@cashfree-rest/contract';
import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { CodeBlock } from '../kit/code-block.tsx';
import { Facts } from '../kit/facts.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';
import { useReply } from '../link/use-reply.ts';
import { OrderLink } from '../lists/order-link.tsx';
import { CloseDetail, RowGone } from '../lists/split.tsx';
import { hrefTo } from '../place/place.ts';
import { SameByMerchant } from '../samples/same-by.tsx';
import { outcomeOf } from './outcome-of.ts';

type Request = Replies['listRequests']['requests'][number];

/** One call: what was sent and what was answered. It stays while newer calls fill the list's page. */
export function RequestDetail({ id }: { id: number }): VNode {
  const known = useReply('listRequests', { lastId: id + 1, count: 1 });
  return (
    <Loaded known={known}>
      {({ requests: [request] }) =>
        request?.id === id ? <SentAndAnswered request={request} /> : <RowGone />
      }
    </Loaded>
  );
}

function SentAndAnswered({ request }: { request: Request }): VNode {
  const { operationId, orderId, body, reply, httpStatus } = request;
  return (
    <Panel title={operationId ?? `${request.method} ${request.path}`} actions={<CloseDetail />}>
      <div class="stack">
        <Facts
          facts={[
            ['Answer', <Answer request={request} />],
            ['Reason', request.reason],
            ['Fault', request.fault && <Badge state={request.fault} tone="wait" />],
            ['Order', orderId && <OrderLink orderId={orderId} />],
            ['Request id', <code>{request.requestId}</code>],
            ['World time', <Moment at={request.at} />],
            ['Duration', `${request.durationMs} ms`],
          ]}
        />
        <CodeBlock title={`${request.method} ${request.path}`} text={pretty(body)} />
        <CodeBlock
          title={httpStatus === null ? cutOf(request) : `HTTP ${httpStatus}`}
          text={reply === null ? noReplyOf(request) : pretty(reply)}
        />
        {isOperation(operationId) && (
          <>
            <p>
              <a href={hrefTo(['explorer', operationId], { request: String(request.id) })}>
                Open in the explorer
              </a>
            </p>
            <SameByMerchant operationId={operationId} fields={body} />
          </>
        )}
      </div>
    </Panel>
  );
}

function Answer({ request }: { request: Request }): VNode {
  return <Badge state={outcomeOf(request)} />;
}

function cutOf({ fault }: Request): string {
  return fault === 'CUT_BEFORE' ? 'Cut before it took effect' : 'The reply was lost';
}

/** Replies that are no JSON object are not kept. */
function noReplyOf({ httpStatus, fault }: Request): string {
  if (httpStatus === null) return '(nothing whole reached the shop)';
  return fault === 'HTML' ? '(the page of a proxy, in HTML)' : '(an empty body)';
}

function pretty(value: object): string {
  return JSON.stringify(value, null, 2);
}

function isOperation(id: string | null): id is keyof typeof operations {
  return id !== null && id in operations;
}
