import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { explainBrokenRequest, type Refusal, writeOut } from './broken-request.ts';
import { closeGently, discardInput } from './close-gently.ts';
import type { PendingAnswers } from './pending-answers.ts';

const NO_PROXY: Refusal = { status: 501, reason: 'This server is no proxy' };

/**
 * Answers input that is not an HTTP request, and closes the connection. Answers to earlier requests go first, complete
 * and in order (RFC 9112, section 9.3.2).
 */
export function refuseBrokenRequests(server: Server, answers: PendingAnswers): void {
  const refusals = new WeakMap<Duplex, Refusal>();
  const refuse = (socket: Duplex, refusal: Refusal) => {
    if (socket.destroyed || refusals.has(socket)) return;
    refusals.set(socket, refusal);
    discardInput(socket);
    proceed(socket);
  };
  const proceed = (socket: Duplex) => {
    const refusal = refusals.get(socket);
    if (refusal === undefined) return;
    const { pending, latest } = answers.on(socket);
    if ([...pending].some(({ request }) => request.complete)) return;
    // A request that broke off half-way gets only one answer: its own, if that has begun.
    const half = latest?.request.complete === false ? latest : undefined;
    if (half === undefined || !half.response.headersSent) {
      closeGently(socket, writeOut(refusal));
    } else if (!pending.has(half) || !half.response.writableEnded) {
      closeGently(socket);
    }
  };

  answers.onSettled(proceed);
  server.on('clientError', (error, socket) => refuse(socket, explainBrokenRequest(error)));
  // Without a listener Node closes the connection without an answer.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    refuse(socket, NO_PROXY);
  });
}
