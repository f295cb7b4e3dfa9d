import { hostNameOfUrl, isWebUrl, readHostName, type TextFormat } from '@cashfree-rest/core';

interface TextSchema {
  pattern: string;
  format: string;
}

/**
 * Changes the document so that `notifyUrl` may also name these hosts over plain http. Returns the format that checks
 * this. A pattern cannot hold the list, because only `URL` knows which spellings mean the same host.
 */
export function allowNotifyHosts(
  document: object,
  hosts: readonly string[],
): Readonly<Record<string, TextFormat>> {
  if (hosts.length === 0) return {};
  const { NotifyUrl, WebUrl } = schemasOf(document);
  const format = notifyUrlFormat(new RegExp(NotifyUrl.pattern, 'u'), hosts);
  NotifyUrl.pattern = WebUrl.pattern;
  NotifyUrl.format = 'notify-url';
  return format;
}

/** Returns the format of a `notifyUrl` that matches the document's pattern or names one of these hosts. */
export function notifyUrlFormat(
  ownPattern: RegExp,
  hosts: readonly string[],
): Readonly<Record<string, TextFormat>> {
  const allowed = new Set(hosts.map(readHostName));
  const validate = (text: string) =>
    isWebUrl(text) && (ownPattern.test(text) || allowed.has(hostNameOfUrl(text)));
  return { 'notify-url': { type: 'string', validate } };
}

interface UrlSchemas {
  readonly NotifyUrl: TextSchema;
  readonly WebUrl: TextSchema;
}

function schemasOf(document: object): UrlSchemas {
  return (document as { components: { schemas: UrlSchemas } }).components.schemas;
}
