import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type ReceivedMail, readMail } from './read-mail.ts';

export interface DeliveredMail extends ReceivedMail {
  readonly from: string;
  readonly recipients: readonly string[];
  /** The logged-in user, if there is one. */
  readonly user: string | undefined;
}

export interface MailServer extends AsyncDisposable {
  readonly port: number;
  readonly mails: readonly DeliveredMail[];
}

/** A real SMTP server in clear text that takes every mail, unless the options say otherwise. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: DeliveredMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    async onData(stream, session, callback) {
      const source = await text(stream);
      const { mailFrom, rcptTo } = session.envelope;
      mails.push({
        ...readMail(source),
        from: mailFrom ? mailFrom.address : '',
        recipients: rcptTo.map(({ address }) => address),
        user: session.user,
      });
      callback();
    },
    ...options,
  });
  // Clients that hang up are what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  };
}

export interface RawServer extends AsyncDisposable {
  readonly port: number;
  /** Resolves once a client has connected and gone again. */
  readonly left: Promise<void>;
}

/** A server that speaks as it likes. */
export async function openRawServer(onConnection: (socket: Socket) => void): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const { promise: left, resolve: leave } = withResolver();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', leave));
    onConnection(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    left,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
