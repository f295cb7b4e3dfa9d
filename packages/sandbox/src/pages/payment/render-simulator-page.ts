import { type Html, html } from '../kit/html.ts';
import { isolateText } from '../kit/isolate-text.ts';
import { type IconName, icon, layout, orderPath, orderStrip } from '../kit/page-layout.ts';
import type { SimulatorPageView } from '../kit/page-views.ts';

type Choice = {
  outcome: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED';
  tone: 'good' | 'bad' | 'wait';
  icon: IconName;
  name: string;
  merchantSees: string;
};

const CHOICES: readonly Choice[] = [
  {
    outcome: 'SUCCESS',
    tone: 'good',
    icon: 'check',
    name: 'Success',
    merchantSees: 'txStatus SUCCESS. The order is paid.',
  },
  {
    outcome: 'FAILED',
    tone: 'bad',
    icon: 'cross',
    name: 'Failure',
    merchantSees: 'txStatus FAILED. The order can be paid again.',
  },
  {
    outcome: 'PENDING',
    tone: 'wait',
    icon: 'clock',
    name: 'Pending',
    merchantSees: 'txStatus PENDING. Not final: do not ship yet.',
  },
  {
    outcome: 'FLAGGED',
    tone: 'wait',
    icon: 'flag',
    name: 'Flagged',
    merchantSees: 'txStatus FLAGGED. Held for a risk review.',
  },
  {
    outcome: 'CANCELLED',
    tone: 'bad',
    icon: 'back',
    name: 'Cancelled',
    merchantSees: 'txStatus CANCELLED. Nothing is charged.',
  },
];

/** Renders a stand-in for the bank's page: the tester decides the outcome of the attempt. */
export function renderSimulatorPage(view: SimulatorPageView): string {
  const { order, attemptId, csrfToken, instrument } = view;
  const body = html`<main class="narrow">
<div class="panel">
${orderStrip(order)}
<h1>How should this payment end?</h1>
<p class="muted">${isolateText(instrument)}. You act as the bank. Each choice shows what the merchant
then receives.</p>
<form class="outcomes" method="post" action="${orderPath(order, 'simulator', attemptId)}">
<input type="hidden" name="csrfToken" value="${csrfToken}">
${CHOICES.map(choiceButton)}
</form>
</div>
</main>`;
  return layout({
    title: 'Choose the outcome',
    merchantName: order.merchantName,
    body,
    script: true,
  });
}

function choiceButton({ outcome, tone, icon: iconName, name, merchantSees }: Choice): Html {
  return html`<button class="choice-row" type="submit" name="outcome" value="${outcome}">
<span class="seal small ${tone}">${icon(iconName)}</span>
<span class="words"><span class="name">${name}</span>
<span class="muted">${merchantSees}</span></span>
${icon('chevron')}
</button>
`;
}
