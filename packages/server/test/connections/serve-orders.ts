import type { Socket } from 'node:net';
import { CREDENTIALS, type ServedStub, serveStub } from '../serve-stub.ts';
import { until } from './raw-client.ts';

const FORM = 'application/x-www-form-urlencoded';

export const PAYMENT_LINK = 'https://gateway.example/billpay/order/0123456789abcdefghijk';

export interface ServedOrders extends ServedStub {
  /** Ids of the refunds and orders that have reached a handler, in the order in which they came. */
  readonly calls: readonly string[];
  /** The server's side of the last connection that has brought a request. */
  readonly socket: Socket;
  /** Lets the refunds finish; until then all of them wait. */
  release(): void;
  /** Waits until the server has read and judged this many bytes of the connection. */
  hasRead(bytes: number): Promise<void>;
}

/** A stub whose refunds take as long as a test likes, and whose other answers come at once. */
export async function serveOrders(): Promise<ServedOrders> {
  const calls: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let socket: Socket | undefined;
  const connection = () => {
    if (socket === undefined) throw new Error('no request has come');
    return socket;
  };
  const stub = await serveStub({
    before: [
      (request, _response, next) => {
        socket = request.socket;
        next();
      },
    ],
    handlers: {
      async createRefund({ body }) {
        calls.push(body.referenceId);
        await released;
        return {
          status: 'OK',
          message: 'Refund has been initiated.',
          refundId: Number(body.referenceId),
        };
      },
      async getOrderLink({ body }) {
        calls.push(body.orderId);
        return { status: 'OK', paymentLink: PAYMENT_LINK };
      },
    },
  });
  return {
    ...stub,
    calls,
    release,
    get socket() {
      return connection();
    },
    hasRead: (bytes) => until(() => (socket?.bytesRead ?? 0) >= bytes),
  };
}

export interface PostOptions {
  /** What `Content-Length` says of a body; default its bytes. */
  readonly lengthOf?: ((body: string) => number) | undefined;
  /** Further header lines. */
  readonly headers?: readonly string[] | undefined;
}

/** A refund as the bytes of a request. Its body has characters of more than one byte. */
export function aRefund(referenceId: string, options?: PostOptions): string {
  const fields = new URLSearchParams({ ...CREDENTIALS, referenceId, refundAmount: '1.00' });
  return aPost('/order/refund', `${fields}&refundNote=Grüner Tee für zwei`, options);
}

/** A question that is answered at once. */
export function aLookUp(orderId: string, options?: PostOptions): string {
  return aPost('/order/info/link', `${new URLSearchParams({ ...CREDENTIALS, orderId })}`, options);
}

export function aPost(path: string, body: string, options: PostOptions = {}): string {
  const { lengthOf = Buffer.byteLength, headers = [] } = options;
  return [
    `POST /api/v1${path} HTTP/1.1`,
    'Host: localhost',
    `Content-Type: ${FORM}`,
    `Content-Length: ${lengthOf(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}

export interface PiecesOptions {
  readonly path?: string | undefined;
  /** The header lines that say where the body ends. */
  readonly framing?: readonly string[] | undefined;
}

/** A refund that comes in pieces: its head and the first piece, which has all fields. */
export function aRefundInPieces(referenceId: string, options: PiecesOptions = {}): string {
  const { path = '/order/refund', framing = ['Transfer-Encoding: chunked'] } = options;
  const fields = new URLSearchParams({ ...CREDENTIALS, referenceId, refundAmount: '1.00' });
  const piece = `${fields}&refundNote=Tea`;
  return [
    `POST /api/v1${path} HTTP/1.1`,
    'Host: localhost',
    `Content-Type: ${FORM}`,
    ...framing,
    '',
    piece.length.toString(16),
    piece,
    '',
  ].join('\r\n');
}
