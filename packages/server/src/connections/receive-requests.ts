import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { errorBody } from '../error-body.ts';
import { sendJson } from '../send-json.ts';

/**
 * Passes every request to the application with a path as its `url`, and answers the others itself. Node would answer
 * some of them without a body, which crashes clients that parse it unchecked.
 */
export function receiveRequests(server: Server, app: RequestListener): void {
  server.on('request', (request, response) => {
    const fault = explainHost(request) ?? settleTarget(request);
    if (fault !== undefined) return refuse(response, 400, fault);
    // Concerns the whole server, so no application.
    if (request.url === '*') return sendJson(response, 200, { status: 'OK' });
    app(request, response);
  });
  server.on('checkExpectation', (_request, response) => {
    refuse(response, 417, 'The only expectation that is met is 100-continue');
  });
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  sendJson(response, status, errorBody(reason));
}

/** HTTP/1.1 requires exactly one `Host` (RFC 9112, section 3.2). */
function explainHost({ httpVersion, rawHeaders }: IncomingMessage): string | undefined {
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host');
  const isFine = hosts.length === 1 || (hosts.length === 0 && httpVersion !== '1.1');
  return isFine ? undefined : 'The request must have one Host header';
}

/** A whole URL, as host and path. */
const WHOLE_URL = /^https?:\/\/([^/?]*)(.*)$/iu;

/**
 * Turns a request target that is a whole URL into a path; its host replaces the header (RFC 9112, section 3.2.2).
 * @returns what is wrong with the target.
 */
function settleTarget(request: IncomingMessage): string | undefined {
  const { method, url = '' } = request;
  if (url.includes('#')) return NO_TARGET;
  if (url.startsWith('/') || (url === '*' && method === 'OPTIONS')) return undefined;
  const [, host = '', rest = ''] = WHOLE_URL.exec(url) ?? [];
  // A user before the host is an old trick to disguise another host.
  if (host === '' || host.includes('@') || !URL.canParse(`http://${host}`)) return NO_TARGET;
  request.headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return undefined;
}

const NO_TARGET = 'The target of the request must be a path, or a whole http address';
