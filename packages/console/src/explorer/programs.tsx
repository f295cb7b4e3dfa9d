import { type OperationFacts, type OperationId, operations } from '@cashfree-rest/contract';
import { type CodeSample, codeSamplesOf, createSampleCall } from '@cashfree-rest/samples';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { CodeBlock } from '../kit/code-block.tsx';
import { useKeptLanguage } from './kept-language.ts';
import type { Values } from './start-values.ts';
import type { Credentials } from './use-try.ts';

/** The one that the sandbox sends. */
const WRONG_KEY = 'a-key-of-no-merchant';

const SENT: Readonly<Record<Credentials, Values>> = {
  RIGHT: { appId: '', secretKey: '' },
  WRONG_KEY: { appId: '', secretKey: WRONG_KEY },
  NONE: {},
};

/**
 * Returns the call as programs; like those of the documentation, they read the right credentials from the environment.
 * The client takes no part in a call without credentials, because it cannot be created without them.
 */
function programsOf({ operationId, fields, credentials, baseUrl }: ProgramsProps): CodeSample[] {
  const { path, client, integers, paging }: OperationFacts = operations[operationId];
  const facts = { path, method: client.join('.'), paged: paging !== undefined, integers };
  const values = { ...SENT[credentials], ...fields };
  const sources = credentials === 'WRONG_KEY' ? { secretKey: undefined } : {};
  return codeSamplesOf(createSampleCall(facts, values, baseUrl, sources)).filter(
    ({ label }) => credentials !== 'NONE' || label !== 'JS client',
  );
}

export interface ProgramsProps {
  readonly operationId: OperationId;
  /** All fields that are sent, but the credentials. */
  readonly fields: Values;
  readonly credentials: Credentials;
  readonly baseUrl: string;
}

/** Shows the call as one of the programs, in the language that the user chooses. */
export function Programs(props: ProgramsProps): VNode {
  const programs = programsOf(props);
  const [language, keepLanguage] = useKeptLanguage();
  const name = useId();
  const program = programs.find((each) => each.label === language) ?? programs[0];
  return (
    <div class="programs stack">
      <fieldset class="segments">
        <legend class="unseen">Language</legend>
        {programs.map((each) => (
          <label key={each.label}>
            <input
              type="radio"
              name={name}
              checked={each === program}
              onChange={() => keepLanguage(each.label)}
            />
            <span>{each.label}</span>
          </label>
        ))}
      </fieldset>
      {program && <CodeBlock title={program.label} text={program.source} />}
      <p class="hint">{HINTS[props.credentials]}</p>
    </div>
  );
}

const HINTS: Readonly<Record<Credentials, VNode>> = {
  RIGHT: (
    <>
      <code>GATEWAY_APP_ID</code> and <code>GATEWAY_SECRET_KEY</code> are read from the environment.
    </>
  ),
  WRONG_KEY: (
    <>
      <code>GATEWAY_APP_ID</code> is read from the environment; the secretKey is wrong on purpose.
    </>
  ),
  NONE: <>The credentials are left out on purpose. The client refuses to start without them.</>,
};
