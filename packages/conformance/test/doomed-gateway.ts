import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServedGateway } from './serve-gateway.ts';

/**
 * Proxies a gateway and exits on some requests: `before` kills it without a reply, `after` once the reply is sent.
 * Plain JavaScript, so that the process needs neither a compiler nor a build.
 */
const PROGRAM = `
import { createServer, request } from 'node:http';
const { TARGET, PORT, BEFORE, AFTER } = process.env;
const die = () => process.kill(process.pid, 'SIGKILL');
const server = createServer(async (incoming, outgoing) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  if (BEFORE && body.includes(BEFORE)) return die();
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = incoming.headers;
  const onward = request(TARGET + incoming.url, { method: incoming.method, headers }, (reply) => {
    const isLast = AFTER && body.includes(AFTER);
    // The caller's next request must not find a door that is still open.
    if (isLast) server.close();
    outgoing.writeHead(reply.statusCode, reply.headers);
    reply.pipe(outgoing).on('finish', () => isLast && setImmediate(die));
  });
  onward.end(body);
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(server.address().port));
`;

export interface DoomedGatewayOptions {
  readonly target: string;
  /** Part of the body that kills before a reply. */
  readonly before?: string | undefined;
  /** Part of the body that kills after the reply. */
  readonly after?: string | undefined;
  /** Starts another process on the same port when one has exited, like a supervisor. */
  readonly restarts?: true | undefined;
}

export interface DoomedGateway extends ServedGateway {
  /** The number of exited processes so far. */
  readonly deaths: () => number;
}

/** Starts a separate process in front of `target`, which is really killed. */
export async function serveDoomedGateway(options: DoomedGatewayOptions): Promise<DoomedGateway> {
  const { target, before = '', after = '', restarts } = options;
  let deaths = 0;
  let closing = false;
  let child: ChildProcess;
  const start = async (port: string): Promise<string> => {
    const env = { TARGET: target, PORT: port, BEFORE: before, AFTER: after };
    const started = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { env });
    child = started;
    started.once('exit', () => {
      deaths += 1;
      if (restarts && !closing) void start(taken);
    });
    const [line] = await once(started.stdout, 'data');
    return String(line).trim();
  };
  const taken = await start('0');
  return {
    url: `http://127.0.0.1:${taken}`,
    deaths: () => deaths,
    async [Symbol.asyncDispose]() {
      closing = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
