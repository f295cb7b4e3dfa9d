import { type OperationId, operations } from '@cashfree-rest/contract';
import { forms } from '@cashfree-rest/contract/forms';
import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { ChoiceField } from '../kit/field.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { currentAppId, go, hrefTo, type Place } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';
import { useSandboxFacts } from '../samples/sandbox-facts.ts';
import type { Values } from './start-values.ts';
import { TryOperation } from './try-operation.tsx';

const OPERATIONS = Object.entries(forms).map(([id, { summary }]): [string, string] => [
  id,
  `${id}: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`,
]);

/** Tries out an operation of the gateway's API. The address names it, and the logged request to begin with. */
export function ExplorerView({ path: [, name = 'createOrder'], query }: Place): VNode {
  const operationId = Object.hasOwn(operations, name) ? (name as OperationId) : undefined;
  const requestId = Number(query.get('request'));
  const isFromLog = Number.isSafeInteger(requestId) && requestId > 0;
  return (
    <View
      title="Explorer"
      lead="Calls the API as your shop's server would. The sandbox adds the credentials, so this page holds none."
    >
      <div class="stack">
        <div class="filters wide">
          <ChoiceField
            label="Operation"
            value={name}
            choices={operationId === undefined ? [[name, name], ...OPERATIONS] : OPERATIONS}
            onInput={(id) => go(hrefTo(['explorer', id]))}
          />
        </div>
        {operationId === undefined ? (
          <p class="panel loading">The API has no operation {name}.</p>
        ) : isFromLog ? (
          <FromLog operationId={operationId} id={requestId} />
        ) : (
          <Explored key={operationId} operationId={operationId} given={{}} />
        )}
      </div>
      {operationId && (
        <div class="view-foot">
          <SameBy operationId="sendRequest" fields={{ operationId, fields: {} }} />
        </div>
      )}
    </View>
  );
}

/** Begins with the fields of a request that the log has. */
function FromLog({ operationId, id }: { operationId: OperationId; id: number }): VNode {
  const known = useReply('listRequests', { lastId: id + 1, count: 1 });
  return (
    <Loaded known={known}>
      {({ requests: [request] }) => (
        <Explored
          key={`${operationId}-${id}`}
          operationId={operationId}
          given={request?.id === id ? shownFields(request) : {}}
        />
      )}
    </Loaded>
  );
}

/** The log shows no sensitive values; the form then begins with an example. */
function shownFields({ body }: Replies['listRequests']['requests'][number]): Values {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '[redacted]' ? [[name, value]] : [],
    ),
  );
}

function Explored({ operationId, given }: { operationId: OperationId; given: Values }): VNode {
  const { baseUrl } = useSandboxFacts();
  const appId = currentAppId();
  return (
    <div class="panel">
      <div class="panel-body">
        <TryOperation
          key={appId}
          operationId={operationId}
          appId={appId}
          baseUrl={baseUrl}
          given={given}
          hrefOfRequest={(requestId) => hrefTo(['requests'], { requestId })}
        />
      </div>
    </div>
  );
}
