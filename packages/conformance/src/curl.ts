import type { WireRequest } from './http-exchange.ts';

const FORM = 'application/x-www-form-urlencoded';

export interface CurlOptions {
  readonly baseUrl: string;
  /** Written as `$SECRET_KEY` wherever it stands, so that a report can be passed on. */
  readonly secretKey: string;
}

/**
 * The request as a curl command for a POSIX shell, one argument a line. What it sends is the same byte for byte, but
 * for curl's own `Accept` and the boundaries of chunks; the shell must know `SECRET_KEY`.
 */
export function curlFor(request: WireRequest, { baseUrl, secretKey }: CurlOptions): string {
  const quote = (text: string) => quoteFor(text, secretKey);
  const lines = [`curl -sS -i ${quote(`${baseUrl.replace(/\/$/u, '')}${request.path}`)}`];
  const hasBody = request.body !== '';
  if (request.method !== (hasBody ? 'POST' : 'GET')) lines.push(`-X ${request.method}`);
  const plain = request.headers.filter(
    ([name, value]) => name !== 'Content-Type' || value !== FORM,
  );
  const isForm = plain.length < request.headers.length;
  for (const [name, value] of isForm && !hasTwice(request) ? plain : request.headers) {
    lines.push(`-H ${quote(`${name}: ${value}`)}`);
  }
  if (!request.headers.some(([name]) => name === 'User-Agent')) lines.push(`-H 'User-Agent:'`);
  if (request.chunked) lines.push(`-H 'Transfer-Encoding: chunked'`);
  if (hasBody) lines.push(...bodyLines(request, secretKey, isForm));
  return lines.join(' \\\n  ');
}

function bodyLines({ body }: WireRequest, secretKey: string, isForm: boolean): readonly string[] {
  const fields = new URLSearchParams(body);
  // Anything but the usual encoding of fields has to be repeated as it stands.
  if (!isForm || fields.toString() !== body) return [`--data-raw ${quoteFor(body, secretKey)}`];
  return [...fields].map(([name, value]) =>
    /^[\x20-\x7e]*$/u.test(name + value) && /^[\w.-]+$/u.test(name)
      ? `--data-urlencode ${quoteFor(`${name}=${value}`, secretKey)}`
      : `--data-raw ${quoteFor(new URLSearchParams([[name, value]]).toString(), secretKey)}`,
  );
}

function hasTwice({ headers }: WireRequest): boolean {
  return new Set(headers.map(([name]) => name)).size < headers.length;
}

/**
 * One shell word. Inside single quotes nothing is special, so only they need care; the secret becomes a variable, and
 * a filler of many equal letters becomes the command that makes it.
 */
export function quoteFor(text: string, secretKey: string): string {
  const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
  const filled = quoted.replace(
    /([A-Za-z0-9])\1{999,}/gu,
    (run, letter: string) => `'"$(printf '%${run.length}s' | tr ' ' ${letter})"'`,
  );
  return hideSecret(filled, secretKey, `'"$SECRET_KEY"'`).replace(/(?<=")''$/u, '');
}

/** Replaces the secret key, as it stands and as a form carries it. A key shorter than four would hit anything. */
export function hideSecret(text: string, secretKey: string, placeholder = '$SECRET_KEY'): string {
  if (secretKey.length < MIN_SECRET) return text;
  return spellings(secretKey).reduce((shown, form) => shown.split(form).join(placeholder), text);
}

/** Whether a text gives the secret key away: as it stands, as a form carries it, or with letters escaped as in JSON. */
export function showsSecret(text: string, secretKey: string): boolean {
  if (secretKey.length < MIN_SECRET) return false;
  const plain = text
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\(["\\/])/gu, '$1');
  return spellings(secretKey).some((form) => text.includes(form) || plain.includes(form));
}

const MIN_SECRET = 4;

function spellings(secretKey: string): readonly string[] {
  return [
    secretKey,
    encodeURIComponent(secretKey),
    new URLSearchParams([['', secretKey]]).toString().slice(1),
  ];
}
