/**
 * A value for `${…}`. `undefined`, `null` and `false` render as nothing, so that `condition && html…` works; the type
 * excludes `true`, so that it is not printed by mistake.
 */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Markup that is safe to send. The private field makes the type nominal: only the `html` tag makes one, so a plain
 * string is never treated as markup.
 */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static fromTemplate(literals: TemplateStringsArray, values: readonly HtmlValue[]): Html {
    return new Html(String.raw({ raw: literals }, ...values.map(renderValue)));
  }

  toString(): string {
    return this.#markup;
  }
}

/**
 * Escapes every value, so escaping cannot be forgotten. It does not know the context of a value, though: quote every
 * attribute, and put no value into the name of a tag or an attribute.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.fromTemplate(literals, values);
}

function renderValue(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(renderValue).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
