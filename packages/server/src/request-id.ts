/** What a caller may choose as an id: it ends up in a header and in logs. */
const CALLERS_OWN = /^[A-Za-z0-9-]{1,64}$/u;

/** The caller's own `X-Request-Id` if it is a valid one, otherwise a new one. */
export function chooseRequestId(offered: string | null | undefined): string {
  return CALLERS_OWN.test(offered ?? '') ? String(offered) : crypto.randomUUID();
}
