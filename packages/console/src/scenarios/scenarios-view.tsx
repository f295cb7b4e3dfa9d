import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { Empty } from '../kit/empty.tsx';
import { TextField } from '../kit/field.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { changeFilters, hrefWith, usePlace } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';
import { ScenarioDetail } from './scenario-detail.tsx';

type Scenario = Replies['listScenarios']['scenarios'][number];

/** Named stories, each of which plays in this world and says what to expect of the shop. */
export function ScenariosView(): VNode {
  const known = useReply('listScenarios', {});
  const { query } = usePlace();
  const selected = query.get('selected');
  const notifyUrl = query.get('notifyUrl') ?? '';
  const change = (value: string) => changeFilters({ notifyUrl: value }, { replace: true });
  return (
    <View
      title="Scenarios"
      lead="Stories that every shop meets. Each plays in this world with orders of its own, and says what to expect of your shop."
    >
      <div class="filters">
        <TextField
          label="Notify URL of your shop (optional)"
          type="url"
          placeholder="http://localhost:3000/notify"
          value={notifyUrl}
          onInput={change}
        />
      </div>
      <Loaded known={known}>
        {({ scenarios }) =>
          scenarios.length === 0 ? (
            <Empty title="No scenarios" />
          ) : (
            <div class="split">
              <ScenarioList scenarios={scenarios} selected={selected} />
              <div class="stack split-detail">
                {scenarios
                  .filter(({ name }) => name === (selected ?? scenarios[0]?.name))
                  .map((scenario) => (
                    <ScenarioDetail
                      key={scenario.name}
                      scenario={scenario}
                      notifyUrl={notifyUrl || undefined}
                    />
                  ))}
              </div>
            </div>
          )
        }
      </Loaded>
      <div class="view-foot">
        <SameBy operationId="listScenarios" fields={{}} />
      </div>
    </View>
  );
}

function ScenarioList(props: { scenarios: readonly Scenario[]; selected: string | null }): VNode {
  return (
    <ul class="panel picks">
      {props.scenarios.map(({ name, title, about, movesClock }) => (
        <li key={name} class={`card${name === props.selected ? ' current' : ''}`}>
          <p class="try">
            <a href={hrefWith({ selected: name })}>{title}</a>
            {movesClock && <Badge state="moves the clock" />}
          </p>
          <p class="muted">{about}</p>
        </li>
      ))}
    </ul>
  );
}
