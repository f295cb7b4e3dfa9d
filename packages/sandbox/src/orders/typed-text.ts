/**
 * Removes blanks and invisible characters from typed or pasted text. Converts full-width digits and signs, which some
 * keyboards send, to the usual ones.
 */
export function withoutBlanks(text: string): string {
  return usualForm(text).replace(/\s/gu, '');
}

/**
 * A month and a year as people, keyboards and browsers write them: `04/29`, `4/2029`, `0429`, `2029-04`. Its source is
 * also the `pattern` of an HTML field, where brackets must not contain an escaped slash.
 */
export const EXPIRY: RegExp =
  /^\s*(?:(0?[1-9]|1[0-2])(?:[\s.\p{Pd}]|\/)*(?:20)?([0-9]{2})|20([0-9]{2})(?:[\s.\p{Pd}]|\/)+(0?[1-9]|1[0-2]))\s*$/u;

/** Returns the first instant after a card's expiry; `undefined` if the text is not a month from 2000 to 2099. */
export function endOfExpiry(text: string): Date | undefined {
  const match = EXPIRY.exec(usualForm(text));
  if (match === null) return undefined;
  const [, month = match[4], year = match[3]] = match;
  return new Date(Date.UTC(2000 + Number(year), Number(month)));
}

function usualForm(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}
