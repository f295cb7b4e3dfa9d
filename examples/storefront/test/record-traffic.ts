import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** One answer of a server, whole, and the request's head. */
export interface Exchange {
  readonly request: string;
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly policy: string;
  readonly head: string;
  readonly body: string;
}

/** Notes all that leaves a server. There, because a browser throws away the body of a page that it leaves. */
export function recordTraffic(app: RequestListener, exchanges: Exchange[]): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    keepChunks(response, 'write', chunks);
    keepChunks(response, 'end', chunks);
    response.once('finish', () => exchanges.push(describe(request, response, chunks)));
    app(request, response);
  };
}

function keepChunks(response: ServerResponse, name: 'write' | 'end', chunks: Buffer[]): void {
  const send = response[name].bind(response) as (...given: unknown[]) => never;
  response[name] = (...given: unknown[]) => {
    const [chunk] = given;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    return send(...given);
  };
}

function describe(request: IncomingMessage, response: ServerResponse, chunks: Buffer[]): Exchange {
  const headers = response.getHeaders();
  return {
    request: `${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`,
    url: request.url ?? '',
    status: response.statusCode,
    contentType: String(headers['content-type'] ?? ''),
    policy: String(headers['content-security-policy'] ?? ''),
    head: JSON.stringify(headers),
    body: Buffer.concat(chunks).toString(),
  };
}
