import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** A request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What a connection owes. */
export interface Connection {
  /** Requests whose answers are not written in full, in the order in which they came. */
  readonly pending: ReadonlySet<Exchange>;
  /** The last request that came, answered or not. */
  readonly latest: Exchange | undefined;
}

export interface PendingAnswers {
  on(socket: Duplex): Connection;
  /** True if no connection owes an answer. */
  areNone(): boolean;
  /** Calls back whenever an answer has been written in full, and when a connection has closed. */
  onSettled(listener: (socket: Duplex) => void): void;
  /** Closes all connections at once, whatever they owe. */
  cutOff(): void;
}

const NOTHING: Connection = { pending: new Set(), latest: undefined };

/** Knows which answers a server owes. Node keeps no such list, and several requests may wait on one connection. */
export function trackAnswers(server: Server): PendingAnswers {
  const connections = new Map<Duplex, { pending: Set<Exchange>; latest: Exchange | undefined }>();
  const listeners: ((socket: Duplex) => void)[] = [];
  const settle = (socket: Duplex) => {
    for (const listener of listeners) listener(socket);
  };
  const add = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const connection = connections.get(socket);
    if (connection === undefined) return;
    const exchange = { request, response };
    connection.latest = exchange;
    connection.pending.add(exchange);
    response.once('close', () => {
      if (connection.pending.delete(exchange)) settle(socket);
    });
  };

  server.on('connection', (socket) => {
    connections.set(socket, { pending: new Set(), latest: undefined });
    // Answers that wait behind another one are not told that their connection is gone.
    socket.once('close', () => {
      connections.delete(socket);
      settle(socket);
    });
  });
  server.on('request', add);
  server.on('checkExpectation', add);
  return {
    on: (socket) => connections.get(socket) ?? NOTHING,
    areNone: () => [...connections.values()].every(({ pending }) => pending.size === 0),
    onSettled: (listener) => void listeners.push(listener),
    cutOff() {
      for (const socket of connections.keys()) socket.destroy();
    },
  };
}
