import type { Duplex } from 'node:stream';

const LINGER_MS = 2_000;
const MAX_DISCARDED_BYTES = 256 * 1024;

/**
 * Takes the connection's input away from Node's parser, and drops it: answers can still be written, but no further
 * request is read. Beyond some input it stops reading, so that the sender has to wait.
 */
export function discardInput(socket: Duplex): void {
  let left = MAX_DISCARDED_BYTES;
  // Node would go on to parse; and at the end of the input it would close although answers are due.
  socket.removeAllListeners('data').removeAllListeners('end');
  socket.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    // Whoever reads the body of an earlier request makes the connection flow again; then this stops it again.
    if (left < 0) socket.pause();
  });
}

/**
 * Writes the last words, if any, and closes. Our side goes first: a connection that is closed with input unread is
 * reset, and the reset can reach the other side before it has read the answer.
 */
export function closeGently(socket: Duplex, lastWords?: string): void {
  // Already on its way, for example because the last answer says `Connection: close`.
  if (socket.destroyed || socket.writableEnded) return;
  socket.end(lastWords, () => {
    const cut = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    socket.once('close', () => clearTimeout(cut));
  });
}
