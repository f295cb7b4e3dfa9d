import { isIP } from 'node:net';

const NAME_AND_PORT = /^([A-Za-z0-9_.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/u;

/**
 * The host that a `Host` header names, as `URL` spells it, so that two can be compared: lower case, addresses in one
 * form, IPv6 in brackets, no port and no full stop at the end. `undefined` for what names no host.
 */
export function hostNameOf(header: string): string | undefined {
  const [, name] = NAME_AND_PORT.exec(header) ?? [];
  const url = `http://${name}`;
  return name !== undefined && URL.canParse(url)
    ? new URL(url).hostname.replace(/\.$/u, '')
    : undefined;
}

/** The same for a name or an address as people write it: without a port, IPv6 with or without brackets. */
export function readHostName(text: string): string | undefined {
  if (isIP(text) === 6) return hostNameOf(`[${text}]`);
  return /:\d*$/u.test(text) ? undefined : hostNameOf(text);
}
