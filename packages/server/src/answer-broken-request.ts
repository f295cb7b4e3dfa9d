import type { Duplex } from 'node:stream';

/** What Node's parser complains about, before there is a request that Express could answer. */
const REFUSALS: Readonly<Record<string, readonly [status: string, reason: string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The headers are larger than 16 KiB',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive'],
};

const BROKEN = ['400 Bad Request', 'The request is not valid HTTP'] as const;

/** Answers what is no HTTP request as JSON too: an empty body crashes clients that parse without looking. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason] = REFUSALS[error.code ?? ''] ?? BROKEN;
  const body = JSON.stringify({ status: 'ERROR', reason, message: reason, error: reason });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
