/** A connection that speaks WebDriver BiDi, the protocol of the W3C that a stock Firefox understands. */
export interface BidiConnection extends Disposable {
  /** @throws {Error} with the browser's words if it refuses the command, or has gone. */
  send(method: string, params: object): Promise<BidiResult>;
}

export type BidiResult = Readonly<Record<string, unknown>>;

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: BidiResult;
  readonly error?: string;
  readonly message?: string;
}

export async function connectBidi(address: string): Promise<BidiConnection> {
  // Few tests need a Firefox, and each with a browser would load this.
  const { WebSocket } = await import('undici');
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolver>();
  const opened = new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)));
  });
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    const call = waiting.get(answer.id ?? 0);
    if (call === undefined) return;
    waiting.delete(answer.id ?? 0);
    if (answer.type === 'success') call.resolve(answer.result ?? {});
    else call.reject(new Error(`${call.method}: ${answer.error}, ${answer.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { method, reject } of waiting.values())
      reject(new Error(`${method}: Firefox has gone`));
  });
  await opened;
  return {
    send(method, params) {
      lastId += 1;
      socket.send(JSON.stringify({ id: lastId, method, params }));
      return new Promise((resolve, reject) => {
        waiting.set(lastId, { method, resolve, reject });
      });
    },
    [Symbol.dispose]: () => socket.close(),
  };
}

interface PromiseWithResolver {
  readonly method: string;
  resolve(result: BidiResult): void;
  reject(error: Error): void;
}
