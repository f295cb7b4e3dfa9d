import { refusalTexts } from '@cashfree-rest/contract';

/** Returns which of these fields the reason of a refusal is about, by the texts that the document lists. */
export function fieldsNamedBy(reason: string, names: readonly string[]): readonly string[] {
  const concerned = reason.split('; ').flatMap((each) => {
    const [beginning = ''] = each.split(/[:.](?:\s|$)/u);
    const words = beginning.match(/\w+/gu) ?? [];
    const [, ...others] = (Object.hasOwn(refusalTexts, beginning) && refusalTexts[beginning]) || [];
    return [...words, ...others];
  });
  return names.filter((name) => concerned.includes(name));
}
