import { type FormField, forms } from '@cashfree-rest/contract/forms';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ChoiceField } from '../kit/field.tsx';
import { Answer } from './answer.tsx';
import { FormInput } from './form-input.tsx';
import { Programs } from './programs.tsx';
import { type Credentials, type TryOptions, useTry } from './use-try.ts';

export interface TryOperationProps extends TryOptions {
  /** Returns where the log shows a request. */
  readonly hrefOfRequest: (requestId: string) => string;
  /** True beside a reference, which says what the fields mean. */
  readonly isBrief?: boolean;
}

const CREDENTIALS: readonly (readonly [Credentials, string])[] = [
  ['RIGHT', 'Those of the merchant'],
  ['WRONG_KEY', 'A wrong secretKey'],
  ['NONE', 'None'],
];

/** Asks for the fields of an operation, sends them to this sandbox, and shows the answer and the same call as code. */
export function TryOperation(props: TryOperationProps): VNode {
  const { operationId, baseUrl, hrefOfRequest, isBrief = false } = props;
  const { fields } = forms[operationId];
  const [credentials, setCredentials] = useState<Credentials>('RIGHT');
  const attempt = useTry(props);
  const { start, values, sent, problems, failure, call, isBusy } = attempt;
  const form = useRef<HTMLFormElement>(null);

  const send = async (isAnyway: boolean) => {
    const wrong = await attempt.send(credentials, isAnyway);
    const input = wrong === undefined ? null : form.current?.elements.namedItem(wrong);
    if (input instanceof HTMLElement) input.focus();
  };
  const inputOf = (field: FormField) => (
    <FormInput
      key={field.name}
      field={field}
      isBrief={isBrief}
      value={values[field.name] ?? ''}
      problem={problems[field.name]}
      choices={start?.choices[field.name] ?? []}
      onInput={(value) => attempt.set(field.name, value)}
    />
  );
  const optional = fields.filter((field) => !field.required);
  const isOptionalShown = optional.some(({ name }) => values[name] || problems[name]);

  return (
    <div class="try-it">
      <div class="try-parts">
        <form
          ref={form}
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send(false);
          }}
        >
          {start?.missing && <p class="hint">{start.missing}</p>}
          <div class="fields">{fields.filter(({ required }) => required).map(inputOf)}</div>
          {optional.length > 0 && (
            <details open={isOptionalShown}>
              <summary>Optional fields ({optional.length})</summary>
              <div class="fields">{optional.map(inputOf)}</div>
            </details>
          )}
          <div class="fields">
            <ChoiceField
              label="Credentials"
              value={credentials}
              choices={CREDENTIALS}
              onInput={(value) => setCredentials(value as Credentials)}
            />
          </div>
          <div class="actions">
            <button type="submit" class="button primary" disabled={isBusy || start === undefined}>
              Send
            </button>
            {Object.keys(problems).length > 0 && (
              <button type="button" class="button" disabled={isBusy} onClick={() => send(true)}>
                Send anyway
              </button>
            )}
            <button type="button" class="button" disabled={isBusy} onClick={attempt.refill}>
              Fill in anew
            </button>
          </div>
          {failure && (
            <p class="error" role="alert">
              {failure}
            </p>
          )}
        </form>
        <div class="stack">
          <section class="stack" aria-label="Answer" aria-live="polite">
            {call ? (
              <Answer call={call} href={hrefOfRequest(call.requestId)} baseUrl={baseUrl} />
            ) : (
              <p class="muted">The answer of the gateway appears here.</p>
            )}
          </section>
          <Programs
            operationId={operationId}
            fields={sent}
            credentials={credentials}
            baseUrl={baseUrl}
          />
        </div>
      </div>
    </div>
  );
}
