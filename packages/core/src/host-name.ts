import type { OptionRule } from './check-options.ts';

const NAME_AND_PORT = /^([A-Za-z0-9_.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/u;
const IPV6_WITHOUT_BRACKETS = /^[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*$/u;

/**
 * The host that a `Host` header names, as `URL` spells it, so that two can be compared: lower case, addresses in one
 * form, IPv6 in brackets, no port and no full stop at the end. `undefined` for what names no host.
 */
export function hostNameOf(header: string): string | undefined {
  const [, name] = NAME_AND_PORT.exec(header) ?? [];
  return name === undefined ? undefined : hostNameOfUrl(`http://${name}`);
}

/** The same for a name or an address as people write it: without a port, IPv6 with or without brackets. */
export function readHostName(text: string): string | undefined {
  if (IPV6_WITHOUT_BRACKETS.test(text)) return hostNameOf(`[${text}]`);
  return /:\d*$/u.test(text) ? undefined : hostNameOf(text);
}

/** The same for an address of the web; `undefined` for what is none. */
export function hostNameOfUrl(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/u, '') : undefined;
}

/** A list of names and addresses, none with a port. */
export const HOST_NAMES: OptionRule = {
  allows: (value) =>
    Array.isArray(value) &&
    value.every((host) => typeof host === 'string' && readHostName(host) !== undefined),
  words: 'a list of names or addresses without a port',
};
