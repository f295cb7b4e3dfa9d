import { type RefusalDetail, refusalTexts, requestFields } from '@cashfree-rest/generated-client';

export interface RefusalFacts {
  readonly detail: RefusalDetail | undefined;
  readonly fields: readonly string[];
}

/**
 * What the document's `x-reasons` says of a reason, or of several that follow each other: the code of the first that it
 * knows, and the fields of all that it knows. Only names of fields are taken over, never another word of the reason.
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
