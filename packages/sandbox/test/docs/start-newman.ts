import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface NewmanResult {
  /** In order; a request that skips itself is not among them. */
  readonly sent: readonly SentRequest[];
  /** Names of the tests that were run, each as often as it was. */
  readonly tests: readonly string[];
  /** What went wrong: a test, a script, or the request itself. */
  readonly failures: readonly string[];
}

export interface SentRequest {
  readonly name: string;
  readonly path: string;
  /** Without a status and a body, no answer came. */
  readonly httpStatus: number | undefined;
  readonly body: unknown;
}

/** As far as these tests look into what newman's JSON reporter writes. */
interface Report {
  readonly run: {
    readonly executions: readonly {
      readonly cursor: { readonly ref: string };
      readonly item: {
        readonly name: string;
        readonly request: { readonly url: { readonly path: readonly string[] } };
      };
      readonly response?:
        | { readonly code: number; readonly stream: { readonly data: number[] } }
        | undefined;
      readonly assertions?: readonly { readonly assertion: string }[] | undefined;
    }[];
    readonly failures: readonly {
      readonly source?: { readonly name: string } | undefined;
      readonly error: { readonly test?: string | undefined; readonly message: string };
    }[];
  };
}

export interface Newman extends AsyncDisposable {
  /** Runs some folders of a collection. */
  run(collection: string, environment: string, folders: readonly string[]): Promise<NewmanResult>;
}

/** Starts newman in a process of its own, for one run after the other. Runs share nothing but its code. */
export async function startNewman(): Promise<Newman> {
  const place = await mkdtemp(join(tmpdir(), 'newman-'));
  const child = fork(fileURLToPath(new URL('play-collections.js', import.meta.url)), {
    execArgv: [],
  });
  const ended = once(child, 'exit');
  let runs = 0;
  return {
    async run(collection, environment, folders) {
      runs += 1;
      const output = join(place, `${runs}.json`);
      const answered = once(child, 'message');
      child.send({
        collection: JSON.parse(collection),
        environment: JSON.parse(environment),
        folders,
        output,
      });
      const [trouble] = await Promise.race([answered, ended.then(() => ['newman has ended'])]);
      if (trouble !== '') throw new Error(trouble);
      return readReport(JSON.parse(await readFile(output, 'utf8')));
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await ended;
      await rm(place, { recursive: true });
    },
  };
}

function readReport({ run }: Report): NewmanResult {
  // The calls of a request's script come before its own, under its name.
  const own = new Map(run.executions.map((each) => [each.cursor.ref, each]));
  const executions = [...own.values()];
  return {
    sent: executions.map(({ item: { name, request }, response }) => ({
      name,
      path: `/${request.url.path.join('/')}`,
      httpStatus: response?.code,
      body: response && JSON.parse(Buffer.from(response.stream.data).toString('utf8')),
    })),
    tests: executions.flatMap(({ assertions = [] }) =>
      assertions.map(({ assertion }) => assertion),
    ),
    failures: run.failures.map(({ source, error }) =>
      [source?.name, error.test, error.message].filter(Boolean).join(': '),
    ),
  };
}
