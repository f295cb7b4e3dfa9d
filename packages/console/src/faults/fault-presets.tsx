import type { RequestInput } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Panel } from '../kit/panel.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

type Fields = RequestInput<'createFault'>;

const PRESETS: readonly (readonly [name: string, text: string, fields: Fields])[] = [
  [
    'Lose the next reply',
    'The next call takes effect, but its answer never arrives.',
    { kind: 'CUT_AFTER', times: 1 },
  ],
  [
    'Lose the reply to createOrder',
    'Does your shop find the order, or create a second one?',
    { kind: 'CUT_AFTER', operationId: 'createOrder', times: 1 },
  ],
  [
    'Be slow',
    'Five seconds before each of the next five answers.',
    { kind: 'DELAY', delayMs: 5_000, times: 5 },
  ],
  ['HTML from a proxy', 'The next answer is a page of a proxy.', { kind: 'HTML', times: 1 }],
  [
    'Too many requests',
    'The next three calls get 429.',
    { kind: 'STATUS', httpStatus: 429, times: 3 },
  ],
  [
    'Shop is down',
    'The next three notifications fail, and are tried again later.',
    { kind: 'NOTIFY_FAILS', times: 3 },
  ],
  ['Flaky network', 'Every fifth connection breaks.', { kind: 'CUT_BEFORE', probability: 0.2 }],
];

/** The failures that shops meet most, at one press. */
export function FaultPresets(): VNode {
  const create = useAction('createFault', 'The fault is in force');
  return (
    <Panel title="Presets">
      <ul class="tiles">
        {PRESETS.map(([name, text, fields]) => (
          <li key={name}>
            <button
              type="button"
              class="button"
              disabled={create.isBusy}
              onClick={() => create.run(fields)}
            >
              {name}
            </button>
            <p class="hint">{text}</p>
            <SameBy operationId="createFault" fields={fields} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
