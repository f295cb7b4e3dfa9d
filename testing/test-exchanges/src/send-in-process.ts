import { once } from 'node:events';
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

export interface Sent {
  readonly method: string;
  readonly url: string;
  /** With small letters in the names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Gives an application one of Node's own requests, with a stream of ours in the place of the socket. */
export async function sendInProcess(app: RequestListener, sent: Sent): Promise<Answer> {
  const written: Buffer[] = [];
  const socket = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk);
      done();
    },
  }) as unknown as Socket;
  const request = new IncomingMessage(socket);
  const { method, url, headers, body } = sent;
  const length = body.length === 0 ? {} : { 'content-length': String(body.length) };
  Object.assign(request, { method, url, headers: { host: 'localhost', ...length, ...headers } });
  request.push(body.length === 0 ? null : body);
  if (body.length > 0) request.push(null);
  request.complete = true;
  const response = new ServerResponse(request);
  response.assignSocket(socket);
  const finished = once(response, 'finish');
  app(request, response);
  await finished;
  const text = Buffer.concat(written).toString();
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    body: text.slice(text.indexOf('\r\n\r\n') + 4),
  };
}
