import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { CodeBlock } from '../kit/code-block.tsx';
import { Facts } from '../kit/facts.tsx';
import { Icon } from '../kit/icon.tsx';
import { Panel } from '../kit/panel.tsx';

type Result = Replies['checkSignature'];

/** Does the signature match; if not, where the difference begins and what usually causes it. */
export function SignatureResult({ result }: { result: Result }): VNode {
  const { matches, fields, signedText, expected, received, firstDifference, causes } = result;
  return (
    <>
      <div class={`notice ${matches ? '' : 'bad'}`} role="status">
        <Icon name={matches ? 'check' : 'cross'} />
        <p>
          {matches
            ? 'The signature matches: these fields come from the gateway, unchanged.'
            : 'The signature does not match: a shop must reject these fields.'}
        </p>
      </div>
      {causes.length > 0 && (
        <Panel title="Likely causes">
          <ul class="causes">
            {causes.map(({ code, explanation }) => (
              <li key={explanation}>
                <code>{code}</code>
                <p>{explanation}</p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {firstDifference && <Difference difference={firstDifference} />}
      <div class="columns">
        <Panel title="Fields, in the order in which they are joined">
          <Facts
            facts={fields.map(({ name, value }) => [name, <code>{value || '(empty)'}</code>])}
          />
        </Panel>
        <Panel title="Signatures">
          <div class="stack">
            <CodeBlock title="Signed text" text={signedText} />
            <CodeBlock title="Expected" text={expected} />
            <CodeBlock title="Received" text={received ?? '(none)'} />
          </div>
        </Panel>
      </div>
    </>
  );
}

function Difference(props: { difference: NonNullable<Result['firstDifference']> }): VNode {
  const { field, index, expected, received } = props.difference;
  return (
    <Panel title="First difference from what the gateway sent">
      <Facts
        facts={[
          ['Field', field && <code>{field}</code>],
          ['At character', index + 1],
          ['Expected', <code>{expected}</code>],
          ['Received', <code>{received}</code>],
        ]}
      />
    </Panel>
  );
}
