/** Returns the line about a sandbox that does not answer, with what to do. */
export function noAnswer(url: string): string {
  return `${url} does not answer. Start a sandbox with pnpm start, or npx @cashfree-rest/sandbox start, or name another one by --url.`;
}
