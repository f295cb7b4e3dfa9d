import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Badge } from '../kit/badge.tsx';
import { Panel } from '../kit/panel.tsx';
import { useAction } from '../link/use-action.ts';
import { OrderLink } from '../lists/order-link.tsx';
import { SameBy } from '../samples/same-by.tsx';

type Scenario = Replies['listScenarios']['scenarios'][number];
type Run = Replies['runScenario']['run'];

export interface ScenarioDetailProps {
  readonly scenario: Scenario;
  readonly notifyUrl: string | undefined;
}

/** A scenario's steps, and what became of them in the last run. */
export function ScenarioDetail({ scenario, notifyUrl }: ScenarioDetailProps): VNode {
  const { name, title, steps } = scenario;
  const [run, setRun] = useState<Run>();
  const play = useAction('runScenario');
  const fields = { name, ...(notifyUrl !== undefined && { notifyUrl }) };
  return (
    <Panel
      title={title}
      actions={
        <button
          type="button"
          class="button primary"
          disabled={play.isBusy}
          onClick={async () => setRun((await play.run(fields))?.run)}
        >
          {play.isBusy ? 'Running…' : 'Run'}
        </button>
      }
    >
      <div class="stack">
        {run && <RunSummary run={run} />}
        <ol class="steps">
          {steps.map((step, index) => {
            const result = run?.steps[index];
            return (
              <li key={step.title}>
                <p class="step-title">
                  <strong>{step.title}</strong>{' '}
                  {result ? (
                    <Badge state={result.state} />
                  ) : (
                    step.needsShop && <Badge state="needs your shop" />
                  )}
                </p>
                <div class="muted">
                  {result?.detail && <p>{result.detail}</p>}
                  {step.expectOfShop && <p>Your shop: {step.expectOfShop}</p>}
                </div>
              </li>
            );
          })}
        </ol>
        <SameBy operationId="runScenario" fields={fields} />
        <p class="hint">
          In a terminal: <code>pnpm sandbox run {name}</code>
        </p>
      </div>
    </Panel>
  );
}

function RunSummary({ run: { state, orderIds } }: { run: Run }): VNode {
  return (
    <p class="try" role="status">
      <Badge state={state} />
      {orderIds.map((orderId) => (
        <OrderLink key={orderId} orderId={orderId} />
      ))}
    </p>
  );
}
