/** The days that lists ask for, as variables: today, and a month later because the sandbox's clock can be ahead. */
export const DAYS: Readonly<Record<string, string>> = { startDate: 'day(0)', endDate: 'day(30)' };

/** What the values of `DAYS` call. */
export const DAY = `// A day in India, which is 5.5 hours ahead of UTC.
const day = (later) => new Date(Date.now() + 19800000 + later * 86400000).toISOString().slice(0, 10);`;

/** Returns the line of a script that sets a variable of the collection. */
export function setVariable(name: string, expression: string): string {
  return `pm.collectionVariables.set('${name}', ${expression});`;
}
