import { type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Question {
  readonly method?: string | undefined;
  /** Unlike `fetch`, this sends any header, including `Host` and those of browsers. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>> | undefined;
  /** A socket in the file system, instead of the address's own host and port. */
  readonly socketPath?: string | undefined;
}

const FORM = 'application/x-www-form-urlencoded';

export function ask(url: string, question: Question = {}): Promise<Answer> {
  const { form, headers, socketPath, method = form === undefined ? 'GET' : 'POST' } = question;
  const options: RequestOptions = {
    method,
    headers: { ...(form && { 'Content-Type': FORM }), ...headers },
    socketPath,
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const call = request(url, options, async (response) => {
      const { statusCode: status, headers: answered } = response;
      const type = answered['content-type']?.split(';')[0];
      resolve({ status, type, headers: answered, body: await text(response) });
    });
    call.once('error', reject).end(form && new URLSearchParams(form).toString());
  });
}

/** Returns the answer to these bytes, until the server hangs up. */
export async function exchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end(bytes);
  return text(socket);
}
