import { type OperationFacts, type OperationId, operations } from '@cashfree-rest/contract';
import { type CodeSample, codeSamplesOf, createSampleCall } from '@cashfree-rest/samples';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { CodeBlock } from '../kit/code-block.tsx';
import type { Values } from './start-values.ts';

/** Returns the call as programs; like those of the documentation, they read the credentials from the environment. */
export function programsOf(
  operationId: OperationId,
  fields: Values,
  baseUrl: string,
): readonly CodeSample[] {
  const { path, client, integers, paging }: OperationFacts = operations[operationId];
  const facts = { path, method: client.join('.'), paged: paging !== undefined, integers };
  const values = { appId: '', secretKey: '', ...fields };
  return codeSamplesOf(createSampleCall(facts, values, baseUrl));
}

/** Shows one of the programs, which the user chooses. */
export function Programs({ programs }: { programs: readonly CodeSample[] }): VNode {
  const [chosen, setChosen] = useState(0);
  const name = useId();
  const program = programs[chosen];
  return (
    <div class="programs stack">
      <fieldset class="segments">
        <legend class="unseen">Language</legend>
        {programs.map(({ label }, index) => (
          <label key={label}>
            <input
              type="radio"
              name={name}
              checked={index === chosen}
              onChange={() => setChosen(index)}
            />
            <span>{label.replace('JavaScript with the client', 'JavaScript client')}</span>
          </label>
        ))}
      </fieldset>
      {program && <CodeBlock title={program.label} text={program.source} />}
      <p class="hint">
        <code>GATEWAY_APP_ID</code> and <code>GATEWAY_SECRET_KEY</code> are read from the
        environment.
      </p>
    </div>
  );
}
