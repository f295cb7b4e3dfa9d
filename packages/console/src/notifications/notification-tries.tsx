import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { CodeBlock } from '../kit/code-block.tsx';
import { Empty } from '../kit/empty.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';

type Attempt = Replies['readNotification']['notification']['attempts'][number];

/** Each try with what the shop answered, the latest first. */
export function NotificationTries({ attempts }: { attempts: readonly Attempt[] }): VNode {
  return (
    <Panel title={attempts.length === 1 ? '1 try' : `${attempts.length} tries`} isFlush>
      {attempts.length === 0 ? (
        <Empty title="Not posted yet" />
      ) : (
        <ol>
          {attempts.toReversed().map((attempt) => (
            <li key={attempt.at} class="card">
              <OneTry attempt={attempt} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** One try: the status, and the shop's whole answer on demand. */
export function OneTry({ attempt }: { attempt: Attempt }): VNode {
  const { at, httpStatus, failure, latencyMs, reply } = attempt;
  return (
    <>
      <p class="try">
        <Badge
          state={httpStatus === null ? 'No answer' : `HTTP ${httpStatus}`}
          tone={failure === null ? 'good' : 'bad'}
        />
        <span>{failure ?? 'accepted'}</span>
        <span class="muted">
          <Moment at={at} /> · {latencyMs} ms
        </span>
      </p>
      {reply && (
        <details class="same-by">
          <summary>What your shop answered</summary>
          <CodeBlock
            title="Headers"
            text={reply.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
          />
          <CodeBlock
            title={reply.isCut ? 'Body, its beginning' : 'Body'}
            text={reply.body || '(empty)'}
          />
        </details>
      )}
    </>
  );
}
