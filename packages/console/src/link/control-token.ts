const KEY = 'control-token';
let token: string | undefined;

/** The token of a public sandbox; it is kept until the tab is closed. */
export function readToken(): string | undefined {
  // A browser that forbids storage throws; the token then lasts until the page is loaded again.
  try {
    return token ?? sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return token;
  }
}

export function keepToken(given: string): void {
  token = given;
  try {
    sessionStorage.setItem(KEY, given);
  } catch {}
}
