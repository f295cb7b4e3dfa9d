import { STATUS_CODES } from 'node:http';
import { errorBody } from '../error-body.ts';
import { JSON_TYPE } from '../send-json.ts';

/** What the connection's last answer says. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** What Node's parser complains about, before there is a request that an application could answer. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'The headers are larger than 16 KiB' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, reason: 'The chunk extensions are too large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'The request took too long to arrive' },
};

export function explainBrokenRequest({ code = '' }: NodeJS.ErrnoException): Refusal {
  return REFUSALS[code] ?? { status: 400, reason: 'The request is not valid HTTP' };
}

/** A whole answer, as JSON too: an empty body crashes clients that parse without looking. */
export function writeOut({ status, reason }: Refusal): string {
  const body = JSON.stringify(errorBody(reason));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${JSON_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
