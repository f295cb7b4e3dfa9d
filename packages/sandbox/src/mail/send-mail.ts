import { oneLine } from '../agenda/one-line.ts';
import type { OrderMail } from './render-order-mail.ts';

export interface AddressedMail extends OrderMail {
  /** One e-mail address. */
  readonly to: string;
}

export interface MailSender {
  /**
   * Resolves once the server has taken the mail.
   * @throws {MailError} if it does not.
   * @throws the signal's reason if that breaks it off.
   */
  send(mail: AddressedMail, signal?: AbortSignal): Promise<void>;
  /** Breaks off what is being sent. */
  close(): void;
}

export interface MailSenderOptions {
  /** For a whole mail, from the name's lookup to the server's last word. */
  readonly timeoutMs?: number;
}

/** A mail was not taken; the message is one line and holds no credentials. */
export class MailError extends Error {
  override readonly name = 'MailError';
}

const SENDER_NAME = 'Payment sandbox';
/** Nobody reads answers, and `.invalid` never belongs to anybody. */
const SENDER_ADDRESS = 'no-reply@sandbox.invalid';
/** No lists, names, comments or quotes: whatever a mail library could read as more than one address. */
const ONE_ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u;

/** @param smtpUrl as `readEnvironment` lets it pass; without a port 587, or 465 for smtps. */
export function createMailSender(smtpUrl: string, options: MailSenderOptions = {}): MailSender {
  const { timeoutMs = 10_000 } = options;
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const user = decodeURIComponent(username);
  const pass = decodeURIComponent(password);
  const server = {
    host: hostname.replace(/^\[(.*)\]$/u, '$1'),
    ...(port !== '' && { port: Number(port) }),
    secure: protocol === 'smtps:',
    ...(user !== '' && { auth: { user, pass } }),
  };
  // Most servers let an account send in its own name only.
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
        // Most sandboxes send no mails, and all of them want to start quickly.
        const { createTransport } = await import('nodemailer');
        await createTransport(server).sendMail({
          ...{ from, subject, text, html },
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
  // Without the server's words: they may well hold what was refused.
  if (code === 'EAUTH') return `the mail server refused the credentials (${responseCode ?? code})`;
  if (code === 'ECONNECTION') return 'the mail server closed the connection';
  return responseCode === undefined
    ? `the mail could not be sent: ${oneLine(message ?? '', credentials)}`
    : `the mail server refused the mail: ${oneLine(response ?? '', credentials)}`;
}
