import type { WireRequest } from './http-exchange.ts';

const FORM = 'application/x-www-form-urlencoded';

export interface CurlOptions {
  readonly baseUrl: string;
  /** Always written as `$SECRET_KEY`, so that a report can be shared. */
  readonly secretKey: string;
}

/**
 * Returns the request as a curl command for a POSIX shell, one argument a line. It sends the same bytes, except for
 * curl's own `Accept` and the chunk boundaries. The shell needs the variable `SECRET_KEY`.
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
  // A body in an unusual encoding must be repeated unchanged.
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
 * Returns one shell word. Inside single quotes only the quotes themselves are special. The secret becomes a variable,
 * and a long run of one letter becomes the command that makes it.
 */
export function quoteFor(text: string, secretKey: string): string {
  const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
  const filled = quoted.replace(
    /([A-Za-z0-9])\1{999,}/gu,
    (run, letter: string) => `'"$(printf '%${run.length}s' | tr ' ' ${letter})"'`,
  );
  return hideSecret(filled, secretKey, `'"$SECRET_KEY"'`).replace(/(?<=")''$/u, '');
}

/** Replaces the secret key, plain and form-encoded. A key shorter than four characters would match anything. */
export function hideSecret(text: string, secretKey: string, placeholder = '$SECRET_KEY'): string {
  if (secretKey.length < MIN_SECRET) return text;
  return spellings(secretKey).reduce((shown, form) => shown.split(form).join(placeholder), text);
}

/** True if a text contains the secret key: plain, form-encoded, or with letters escaped as in JSON. */
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

/** Those of the last key: a run looks for one key in every reply. */
let known: { readonly secretKey: string; readonly forms: readonly string[] } | undefined;

function spellings(secretKey: string): readonly string[] {
  if (known?.secretKey === secretKey) return known.forms;
  const encoded = new URLSearchParams([['', secretKey]]).toString().slice(1);
  const forms = [secretKey, encodeURIComponent(secretKey), encoded];
  known = { secretKey, forms };
  return forms;
}
