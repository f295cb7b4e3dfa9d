/** The form of a caller's id, because it ends up in headers and logs. */
const CALLERS_OWN = /^[A-Za-z0-9-]{1,64}$/u;

/** Returns the caller's `X-Request-Id` if it is valid, otherwise a new one. */
export function chooseRequestId(offered: string | null | undefined): string {
  return CALLERS_OWN.test(offered ?? '') ? String(offered) : crypto.randomUUID();
}
