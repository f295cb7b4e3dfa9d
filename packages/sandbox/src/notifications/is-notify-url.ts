import { hostNameOfUrl, isWebUrl, readHostName } from '@cashfree-rest/core';

/** The pattern of `notifyUrl` in the API: only these spellings of a loopback host may be called over plain http. */
const OVER_HTTP =
  /^http:\/\/(?:(?:[a-z0-9][a-z0-9_-]*\.)*localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:[/?#]|$)/iu;

/** True for an address that `createOrder` takes as `notifyUrl`. */
export function isNotifyUrl(url: string, notifyHosts: readonly string[]): boolean {
  if (!isWebUrl(url)) return false;
  if (/^https:/iu.test(url) || OVER_HTTP.test(url)) return true;
  return notifyHosts.some((allowed) => readHostName(allowed) === hostNameOfUrl(url));
}
