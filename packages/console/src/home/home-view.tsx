import type { VNode } from 'preact';
import { CodeBlock } from '../kit/code-block.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { Facts } from '../kit/facts.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { currentAppId } from '../place/place.ts';
import { sameGatewayCall } from '../samples/same-call.ts';
import { useSandboxFacts } from '../samples/sandbox-facts.ts';
import { DocumentLinks } from './document-links.tsx';
import { FirstSteps } from './first-steps.tsx';

const FIRST_ORDER = {
  orderId: 'order-1001',
  orderAmount: '154.00',
  customerName: 'Asha Rao',
  customerPhone: '9000000001',
  customerEmail: 'asha@example.com',
};

/** Everything that a newcomer needs for the first order, by hand or by code. */
export function HomeView(): VNode {
  const facts = useSandboxFacts();
  const appId = currentAppId() ?? facts.appId;
  const isFirst = appId === facts.appId;
  const fields = { ...FIRST_ORDER, returnUrl: `${facts.baseUrl}/return` };
  const { curl, client } = sameGatewayCall('createOrder', fields, { ...facts, appId });
  return (
    <View
      title="Start here"
      lead="A payment gateway on your own machine: create orders, pay them, and watch what your shop receives. No real money moves."
    >
      <div class="columns">
        <div class="stack">
          <FirstSteps />
          <DocumentLinks />
        </div>
        <div class="stack">
          <Panel title="Test credentials">
            <Facts
              facts={[
                ['Base URL', <Value text={facts.baseUrl} what="base URL" />],
                ['appId', <Value text={appId} what="appId" />],
                [
                  'secretKey',
                  isFirst && facts.secretKey !== null ? (
                    <Value text={facts.secretKey} what="secretKey" />
                  ) : (
                    <>
                      as set in <code>SANDBOX_SECRET_KEY</code>, or as shown when the merchant was
                      created
                    </>
                  ),
                ],
              ]}
            />
          </Panel>
          <Panel title="The first order by code">
            <div class="stack">
              {isFirst && facts.secretKey !== null && (
                <CodeBlock title="Shell" text={`export SANDBOX_SECRET_KEY=${facts.secretKey}`} />
              )}
              <CodeBlock title="curl" text={curl} />
              <CodeBlock title="Client" text={client} />
              <p class="hint">
                Open the <code>paymentLink</code> of the reply in a browser and pay. The payment
                page lists the test instruments.
              </p>
            </div>
          </Panel>
        </div>
      </div>
    </View>
  );
}

function Value({ text, what }: { text: string; what: string }): VNode {
  return (
    <span class="with-copy">
      <code>{text}</code>
      <CopyButton text={text} what={what} />
    </span>
  );
}
