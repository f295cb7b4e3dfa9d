import { oneLine } from '../agenda/one-line.ts';
import type { OrderMail } from './render-order-mail.ts';

export interface AddressedMail extends OrderMail {
  /** One e-mail address. */
  readonly to: string;
}

export interface MailSender {
  /**
   * Resolves when the server has accepted the mail.
   * @throws {MailError} if the server does not accept it.
   * @throws the signal's reason if it aborts.
   */
  send(mail: AddressedMail, signal?: AbortSignal): Promise<void>;
  /** Cuts off mails that are being sent. */
  close(): void;
}

export interface MailSenderOptions {
  /** For a whole mail, from the DNS lookup to the server's last reply. */
  readonly timeoutMs?: number | undefined;
}

/** A mail was not accepted; the message is one line and contains no credentials. */
export class MailError extends Error {
  override readonly name = 'MailError';
}

const SENDER_NAME = 'Payment sandbox';
/** Replies to it are not read, and an `.invalid` domain cannot belong to a real recipient. */
const SENDER_ADDRESS = 'no-reply@sandbox.invalid';
/** No lists, names, comments or quotes, which a mail library could read as several addresses. */
const ONE_ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u;

/** @param smtpUrl in the form that `readEnvironment` accepts; the default port is 587, or 465 for smtps. */
export function createMailSender(smtpUrl: string, options: MailSenderOptions = {}): MailSender {
  const { timeoutMs = 10_000 } = options;
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const user = decodeURIComponent(username);
  const pass = decodeURIComponent(password);
  const server = {
    host: hostname.replace(/^\[(.*)\]$/u, '$1'),
    port: port === '' ? undefined : Number(port),
    secure: protocol === 'smtps:',
    auth: user === '' ? undefined : { user, pass },
  };
  // Most servers let an account send only in its own name.
  const from = { name: SENDER_NAME, address: ONE_ADDRESS.test(user) ? user : SENDER_ADDRESS };
  const inFlight = new Set<AbortController>();
  let isClosed = false;

  return {
    async send({ to, subject, text, html }, signal) {
      signal?.throwIfAborted();
      if (isClosed) throw new MailError('sending has been closed');
      if (!ONE_ADDRESS.test(to)) throw new MailError('the recipient is not one e-mail address');
      const controller = new AbortController();
      inFlight.add(controller);
      const abort = () => controller.abort();
      const timer = setTimeout(abort, timeoutMs);
      signal?.addEventListener('abort', abort);
      try {
        // Loaded late, because most sandboxes send no mails and all should start quickly.
        const { createTransport } = await import('nodemailer');
        await createTransport(server).sendMail({
          from,
          subject,
          text,
          html,
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
          disableFileAccess: true,
          disableUrlAccess: true,
          signal: controller.signal,
        });
      } catch (error) {
        signal?.throwIfAborted();
        if (isClosed) throw new MailError('sending has been closed');
        if (controller.signal.aborted) {
          throw new MailError(`the mail server did not take it within ${timeoutMs / 1000} s`);
        }
        throw new MailError(explainError(error, [pass, user]));
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        inFlight.delete(controller);
      }
    },
    close() {
      isClosed = true;
      for (const controller of inFlight) controller.abort();
    },
  };
}

function explainError(error: unknown, credentials: readonly string[]): string {
  const { code, responseCode, response, message } = Object(error) as {
    code?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  // Without the server's message, which may quote the credentials.
  if (code === 'EAUTH') return `the mail server refused the credentials (${responseCode ?? code})`;
  if (code === 'ECONNECTION') return 'the mail server closed the connection';
  return responseCode === undefined
    ? `the mail could not be sent: ${oneLine(message ?? '', credentials)}`
    : `the mail server refused the mail: ${oneLine(response ?? '', credentials)}`;
}
