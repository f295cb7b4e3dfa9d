import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { Empty } from '../kit/empty.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';

type Attempt = Replies['listNotifications']['notifications'][number]['attempts'][number];

/** Each try with what the shop answered, the latest first. */
export function NotificationTries({ attempts }: { attempts: readonly Attempt[] }): VNode {
  return (
    <Panel title={attempts.length === 1 ? '1 try' : `${attempts.length} tries`} isFlush>
      {attempts.length === 0 ? (
        <Empty title="Not posted yet" />
      ) : (
        <ol>
          {attempts.toReversed().map((attempt) => (
            <li key={attempt.at} class="card try">
              <Badge
                state={attempt.httpStatus === null ? 'No answer' : `HTTP ${attempt.httpStatus}`}
                tone={isAccepted(attempt) ? 'good' : 'bad'}
              />
              <span>{attempt.failure ?? 'accepted'}</span>
              <span class="muted">
                <Moment at={attempt.at} /> · {attempt.latencyMs} ms
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function isAccepted({ failure, httpStatus }: Attempt): boolean {
  return failure === null && httpStatus !== null;
}
