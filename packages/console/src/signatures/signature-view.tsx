import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { usePlace } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';
import { SignatureResult } from './signature-result.tsx';

/** Finds out why a shop's check of a signature fails. */
export function SignatureView(): VNode {
  const id = useId();
  const [body, setBody] = useState(usePlace().query.get('body') ?? '');
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
