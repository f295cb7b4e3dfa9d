import type { ComponentChildren, VNode } from 'preact';
import { Panel } from '../kit/panel.tsx';
import { hrefTo, NEW_ORDER } from '../place/place.ts';

/** The story of a payment, a view per step. */
export function FirstSteps(): VNode {
  return (
    <Panel title="The first two minutes">
      <ol class="steps">
        <Step title="Create a test order" to={NEW_ORDER}>
          Give it your shop's address for notifications, running or not.
        </Step>
        <Step title="Pay it" to={['orders']}>
          Open the order and choose an outcome, or pay on its payment page as a customer would.
        </Step>
        <Step title="Look at the notification" to={['notifications']}>
          See what was posted, what was signed and what your shop answered. Replay it once your shop
          runs.
        </Step>
        <Step title="Refund a part" to={['orders']}>
          On the order's page. The refund is processed after some days of this world.
        </Step>
        <Step title="Move the clock three days" to={['settlements']}>
          In the bar above. Payments are settled after two working days, refunds deducted.
        </Step>
      </ol>
    </Panel>
  );
}

function Step(props: { title: string; to: readonly string[]; children: ComponentChildren }): VNode {
  return (
    <li>
      <a href={hrefTo(props.to)}>{props.title}</a>
      <p>{props.children}</p>
    </li>
  );
}
