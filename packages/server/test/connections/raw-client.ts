import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';

/** A connection on which a test writes bytes of its own choice. */
export interface RawClient extends AsyncDisposable {
  send(bytes: string): void;
  /** Closes our side; the server's stays open. */
  end(): void;
  /** Everything that has come so far, and its size in bytes. */
  readonly received: string;
  readonly receivedBytes: number;
  /** Bytes that the operating system has not taken from us yet. */
  readonly unsent: number;
  /** All answers, once the server has closed its side. */
  answers(): Promise<readonly RawAnswer[]>;
}

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

export async function connectTo(url: string): Promise<RawClient> {
  const { port } = new URL(url);
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  let isOver = false;
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.once('end', () => {
    isOver = true;
  });
  // A server that no longer reads may reset the connection, after it has answered.
  socket.once('error', () => {
    isOver = true;
  });
  const received = () => Buffer.concat(chunks).toString();
  return {
    send: (bytes) => void socket.write(bytes),
    end: () => void socket.end(),
    get received() {
      return received();
    },
    get receivedBytes() {
      return socket.bytesRead;
    },
    get unsent() {
      return socket.writableLength;
    },
    async answers() {
      await until(() => isOver);
      return readAnswers(received());
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
    },
  };
}

/** Waits for a condition; a test that waits in vain ends by its own time limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setImmediate();
}

/** @throws if the bytes are anything but whole answers, one behind the other. */
function readAnswers(bytes: string): readonly RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = Buffer.from(bytes);
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    const head = rest.subarray(0, end).toString();
    const [, status] = /^HTTP\/1\.1 (\d{3}) /u.exec(head) ?? [];
    if (end < 0 || status === undefined) throw new Error(`no answer: ${rest}`);
    const [body, length] = readBody(head, rest.subarray(end + 4));
    answers.push({ status: Number(status), head, body });
    rest = rest.subarray(end + 4 + length);
  }
  return answers;
}

/** The body, and the bytes that it takes on the connection. */
function readBody(head: string, bytes: Buffer): readonly [string, number] {
  if (!/^transfer-encoding: chunked$/imu.test(head)) {
    const length = Number(/^content-length: (\d+)$/imu.exec(head)?.[1]);
    if (!(bytes.length >= length)) throw new Error(`half an answer: ${head}`);
    return [bytes.subarray(0, length).toString(), length];
  }
  let body = '';
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString(), 16);
    at = lineEnd + 2;
    if (!(bytes.length >= at + size + 2)) throw new Error(`half an answer: ${head}`);
    body += bytes.subarray(at, at + size);
    at += size + 2;
    if (size === 0) return [body, at];
  }
}
