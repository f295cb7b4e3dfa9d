import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Loaded } from '../kit/loaded.tsx';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { useReply } from '../link/use-reply.ts';
import { usePlace } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';
import { SignatureResult } from './signature-result.tsx';

/**
 * Finds out why a shop's check of a signature fails. The address may name a notification, whose body it begins with; a
 * body in the address itself would stay in the browser's history.
 */
export function SignatureView(): VNode {
  const notificationId = usePlace().query.get('notificationId');
  if (notificationId === null) return <SignatureChecker />;
  return <CheckOfNotification key={notificationId} id={Number(notificationId)} />;
}

function CheckOfNotification({ id }: { id: number }): VNode {
  const known = useReply('readNotification', { notificationId: id });
  return (
    <Loaded known={known}>
      {({ notification }) => <SignatureChecker given={notification.body} />}
    </Loaded>
  );
}

function SignatureChecker({ given = '' }: { given?: string }): VNode {
  const id = useId();
  const [body, setBody] = useState(given);
  const [result, setResult] = useState<Replies['checkSignature']>();
  const check = useAction('checkSignature');
  const submit = async (event: Event) => {
    event.preventDefault();
    setResult(await check.run({ body }));
  };
  return (
    <View
      title="Signature checker"
      lead="Paste what your shop received. The checker joins the fields, signs them, and names the usual mistakes."
    >
      <div class="stack">
        <form class="panel" onSubmit={submit}>
          <div class="panel-body stack">
            <div class="field">
              <label for={id}>The body: a form as posted, or its fields as a JSON object</label>
              <textarea
                id={id}
                required
                spellcheck={false}
                value={body}
                onInput={(event) => setBody(event.currentTarget.value)}
              />
            </div>
            <div class="actions">
              <button type="submit" class="button primary" disabled={check.isBusy}>
                Check
              </button>
            </div>
          </div>
        </form>
        {result && <SignatureResult result={result} />}
      </div>
      <div class="view-foot">
        <SameBy operationId="checkSignature" fields={{ body }} />
      </div>
    </View>
  );
}
