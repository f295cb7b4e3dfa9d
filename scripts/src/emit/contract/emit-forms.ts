import type { ApiModel, Field, GeneratedFile } from '../../model/model.ts';
import { typescriptFile } from '../files/generated-text.ts';

/** A page holds none of them: whoever sends the form adds them. */
const CREDENTIALS = ['appId', 'secretKey'];

/** Emits what a page needs to ask a person for the fields of each operation. */
export function emitForms({ operations }: ApiModel): GeneratedFile {
  const forms = operations.map(({ id, summary, fields }) => {
    const asked = fields.filter(({ name }) => !CREDENTIALS.includes(name));
    return [id, { summary, fields: asked.map(formField) }];
  });
  return typescriptFile('contract/src/forms.ts', 'emit/contract/emit-forms', [
    `import type { OperationId } from './operations.ts';`,
    `/** The fields of an operation for a page that asks a person for them, without the credentials. */
export interface OperationForm {
  readonly summary: string;
  readonly fields: readonly FormField[];
}`,
    `/** One field. Its value is a text, and blank if it is left out. */
export interface FormField {
  readonly name: string;
  readonly required: boolean;
  /** Markdown. */
  readonly description: string;
  /** Describes a valid value, to follow "send ". */
  readonly allowed?: string;
  /** A regular expression with the flag \`u\` for the whole value. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** All valid values, if they can be listed. */
  readonly values?: readonly string[];
  /** What the gateway assumes if the field is left out. */
  readonly defaultValue?: string;
  readonly example?: string;
  /** True for a calendar day, \`YYYY-MM-DD\`. */
  readonly isDate: boolean;
}`,
    `export const forms: Readonly<Record<OperationId, OperationForm>> = ${JSON.stringify(Object.fromEntries(forms), null, 2)};`,
  ]);
}

function formField({ name, required, description, allowed, date, limits }: Field): object {
  return { name, required, description, allowed, isDate: date, ...limits };
}
