import type { Duplex } from 'node:stream';

const LINGER_MS = 2_000;
const MAX_DISCARDED_BYTES = 256 * 1024;

/**
 * Takes the connection's input from Node's parser and drops it. Answers can still be written, but no further request is
 * read. After some input it stops reading, so that the sender must wait.
 */
export function discardInput(socket: Duplex): void {
  let left = MAX_DISCARDED_BYTES;
  // Node would keep parsing, and would close at the end of the input although answers are due.
  socket.removeAllListeners('data').removeAllListeners('end');
  socket.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    // Reading the body of an earlier request resumes the connection; this pauses it again.
    if (left < 0) socket.pause();
  });
}

/**
 * Writes the last answer, if any, and closes our side first. Closing with unread input resets the connection, and the
 * reset can arrive before the answer is read.
 */
export function closeGently(socket: Duplex, lastWords?: string): void {
  // Already closing, for example because the last answer has `Connection: close`.
  if (socket.destroyed || socket.writableEnded) return;
  socket.end(lastWords, () => {
    const cut = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    socket.once('close', () => clearTimeout(cut));
  });
}
