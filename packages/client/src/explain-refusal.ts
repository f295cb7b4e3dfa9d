import { type RefusalDetail, refusalTexts, requestFields } from '@cashfree-rest/generated-client';

export interface RefusalFacts {
  readonly detail: RefusalDetail | undefined;
  readonly fields: readonly string[];
}

/**
 * Looks up a reason, or several joined ones, in the document's `x-reasons`. Returns the code of the first known one and
 * the fields of all known ones. Copies only field names, never other words of the reason.
 */
export function explainRefusal(reasons: string): RefusalFacts {
  const facts = reasons.split('; ').flatMap((reason) => {
    const named: string[] = [];
    const [beginning = ''] = reason.split(/[:.](?:\s|$)/u);
    const text = beginning.replace(/\w+/gu, (word) => {
      if (!requestFields.includes(word)) return word;
      named.push(word);
      return '{field}';
    });
    const [detail, ...fields] = (Object.hasOwn(refusalTexts, text) && refusalTexts[text]) || [];
    return detail ? [{ detail, fields: [...fields, ...named] }] : [];
  });
  const fields = new Set(facts.flatMap((fact) => fact.fields));
  return { detail: facts[0]?.detail, fields: [...fields] };
}
