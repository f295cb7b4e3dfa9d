import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** A request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** The unanswered requests of a connection. */
export interface Connection {
  /** Requests without a complete answer, oldest first. */
  readonly pending: ReadonlySet<Exchange>;
  /** The latest request, answered or not. */
  readonly latest: Exchange | undefined;
}

export interface PendingAnswers {
  on(socket: Duplex): Connection;
  /** True if no connection has an unanswered request. */
  areNone(): boolean;
  /** Calls back when an answer is complete, and when a connection closes. */
  onSettled(listener: (socket: Duplex) => void): void;
  /** Closes all connections at once, even with unanswered requests. */
  cutOff(): void;
}

const NOTHING: Connection = { pending: new Set(), latest: undefined };

/** Tracks the unanswered requests of a server. Node keeps no such list, and one connection may have several. */
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
    // Answers behind another one get no event when their connection closes.
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
