import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';

type Input = (value: string) => void;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: Input;
  readonly hint?: ComponentChildren;
}

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'search' | 'password' | 'date' | 'number' | 'url';
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  /** True for an address, which takes the room of two fields where there is some. */
  readonly isLong?: boolean;
}

export function TextField(props: TextFieldProps): VNode {
  const { label, value, onInput, hint, type = 'text', placeholder } = props;
  const { isRequired = false, isLong = false } = props;
  const id = useId();
  return (
    <div class={`field${isLong ? ' long' : ''}`}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type as 'text'}
        value={value}
        placeholder={placeholder}
        required={isRequired}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export interface ChoiceFieldProps extends FieldProps {
  /** A text per value; the value itself if there is no better text. */
  readonly choices: readonly (string | readonly [value: string, text: string])[];
}

export function ChoiceField({ label, value, onInput, choices, hint }: ChoiceFieldProps): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
        {choices.map((choice) => {
          const [itself, text] = typeof choice === 'string' ? [choice, choice] : choice;
          return (
            <option key={itself} value={itself}>
              {text}
            </option>
          );
        })}
      </select>
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}
