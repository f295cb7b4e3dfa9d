import type { VNode } from 'preact';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

/** Posts a notification again: at once, or as the beginning of a new series of tries. */
export function NotificationActions({ id, isWaiting }: { id: number; isWaiting: boolean }): VNode {
  const send = useAction('sendNotification', ({ notification }) => {
    const { httpStatus, failure } = notification.attempts.at(-1) ?? {};
    return failure ? `It failed: ${failure}` : `Your shop answered ${httpStatus}`;
  });
  const replay = useAction('replayNotification', 'It is posted again, as often as it takes');
  const fields = { notificationId: id };
  return (
    <>
      <div class="actions">
        <button
          type="button"
          class={`button${isWaiting ? '' : ' primary'}`}
          disabled={replay.isBusy}
          onClick={() => replay.run(fields)}
        >
          Replay
        </button>
        {isWaiting && (
          <button
            type="button"
            class="button primary"
            disabled={send.isBusy}
            onClick={() => send.run(fields)}
          >
            Send now
          </button>
        )}
      </div>
      {isWaiting && <SameBy operationId="sendNotification" fields={fields} title="send now" />}
      <SameBy operationId="replayNotification" fields={fields} title="replay" />
    </>
  );
}
