import type { OptionRule } from './check-options.ts';

const NAME_AND_PORT = /^([A-Za-z0-9][A-Za-z0-9_.-]*|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/u;
const IPV6_WITHOUT_BRACKETS = /^[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*$/u;

/**
 * Returns the host that a `Host` header names, in the form of `URL`, so that two can be compared: lower case, addresses
 * in one form, IPv6 in brackets, no port and no trailing dot. `undefined` if it names no host.
 */
export function hostNameOf(header: string): string | undefined {
  const [, name] = NAME_AND_PORT.exec(header) ?? [];
  return name === undefined ? undefined : hostNameOfUrl(`http://${name}`);
}

/** Returns the host of a name or an address as people write it: without a port, IPv6 with or without brackets. */
export function readHostName(text: string): string | undefined {
  if (IPV6_WITHOUT_BRACKETS.test(text)) return hostNameOf(`[${text}]`);
  return /:\d*$/u.test(text) ? undefined : hostNameOf(text);
}

/** Returns the host of a web address; `undefined` if it is not one. */
export function hostNameOfUrl(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/u, '') : undefined;
}

/** A list of names and addresses without ports. */
export const HOST_NAMES: OptionRule = {
  allows: (value) =>
    Array.isArray(value) &&
    value.every((host) => typeof host === 'string' && readHostName(host) !== undefined),
  words: 'a list of names or addresses without a port',
};
