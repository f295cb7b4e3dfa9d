import type { FormField } from '@cashfree-rest/contract/forms';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

export interface FormInputProps {
  readonly field: FormField;
  /** True if the page says elsewhere what the field means. */
  readonly isBrief: boolean;
  readonly value: string;
  readonly problem: string | undefined;
  /** Values of the world to choose from. */
  readonly choices: readonly string[];
  readonly onInput: (value: string) => void;
}

/** One field of an operation, with what the document says about it. */
export function FormInput(props: FormInputProps): VNode {
  const { field, isBrief, value, problem, choices, onInput } = props;
  const id = useId();
  const { name, required, description, values } = field;
  const common = {
    id,
    name,
    value,
    'aria-invalid': problem !== undefined,
    'aria-required': required,
    'aria-describedby': isBrief ? `${id}-problem` : `${id}-problem ${id}-hint`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        <code>{name}</code> <span class="muted demand">{required ? 'required' : 'optional'}</span>
      </label>
      {values === undefined ? (
        <TextInput common={common} field={field} list={`${id}-list`} choices={choices} />
      ) : (
        <select {...common}>
          <option value="">(left out)</option>
          {values.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
          {!['', ...values].includes(value) && <option value={value}>{value}</option>}
        </select>
      )}
      <p class="error" id={`${id}-problem`}>
        {problem}
      </p>
      {!isBrief && (
        <p class="hint" id={`${id}-hint`}>
          <Prose text={description} />
        </p>
      )}
    </div>
  );
}

interface TextInputProps {
  readonly common: object;
  readonly field: FormField;
  readonly list: string;
  readonly choices: readonly string[];
}

/** Always a text: another type of input would keep a wrong value from being sent. */
function TextInput({ common, field, list, choices }: TextInputProps): VNode {
  const { defaultValue, example } = field;
  return (
    <>
      <input
        {...common}
        type="text"
        list={choices.length > 0 ? list : undefined}
        placeholder={defaultValue ?? example}
        autocomplete="off"
        spellcheck={false}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** The document's Markdown: text and lists with code between backticks. */
function Prose({ text }: { text: string }): VNode {
  // A line that ends within a sentence goes on; lists and paragraphs keep their breaks.
  const parts = text.replaceAll(/(?<!\n)\n(?![\n-])/gu, ' ').split('`');
  return (
    <>{parts.map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}</>
  );
}
