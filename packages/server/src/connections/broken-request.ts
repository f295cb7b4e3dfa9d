import { STATUS_CODES } from 'node:http';
import { errorBody } from '../error-body.ts';
import { JSON_TYPE } from '../send-json.ts';

/** The last answer on a connection. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Errors of Node's parser, which occur before an application can answer. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'The headers are larger than 16 KiB' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, reason: 'The chunk extensions are too large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'The request took too long to arrive' },
};

export function explainBrokenRequest({ code = '' }: NodeJS.ErrnoException): Refusal {
  return REFUSALS[code] ?? { status: 400, reason: 'The request is not valid HTTP' };
}

/** Returns a whole answer with JSON, because an empty body crashes clients that parse it unchecked. */
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
