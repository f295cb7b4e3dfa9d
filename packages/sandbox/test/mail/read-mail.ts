export interface ReceivedMail {
  /** By lower-case name, unfolded and decoded; a name that comes twice has both values in its list. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Decoded bodies by content type. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Reads what an SMTP server was given, as much of MIME as our mails use. */
export function readMail(source: string): ReceivedMail {
  const { headers, body } = splitMessage(source);
  const boundary = /boundary="([^"]+)"/u.exec(headers['content-type']?.[0] ?? '')?.[1];
  const parts = boundary === undefined ? [source] : body.split(`--${boundary}`).slice(1, -1);
  return { headers, parts: Object.fromEntries(parts.map(readPart)) };
}

function splitMessage(source: string): { headers: Record<string, string[]>; body: string } {
  const end = source.indexOf('\r\n\r\n');
  const headers: Record<string, string[]> = {};
  const lines = source
    .slice(0, end)
    .trim()
    .replace(/\r\n[ \t]+/gu, ' ')
    .split('\r\n');
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers[name] = [...(headers[name] ?? []), decodeWords(line.slice(colon + 1).trim())];
  }
  return { headers, body: source.slice(end + 4) };
}

function readPart(source: string): [type: string, content: string] {
  const { headers, body } = splitMessage(source.replace(/^\r\n/u, ''));
  const [type = ''] = headers['content-type']?.[0]?.split(';') ?? [];
  const isQuoted = headers['content-transfer-encoding']?.[0] === 'quoted-printable';
  return [type, isQuoted ? decodeQuoted(body.replace(/=\r\n/gu, '')) : body];
}

/** Words of RFC 2047; blanks between two of them belong to the folding. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/giu, (_word, encoding: string, content: string) =>
      encoding.toUpperCase() === 'B'
        ? Buffer.from(content, 'base64').toString()
        : decodeQuoted(content.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([\dA-F]{2})/giu, (_escape, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
