import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

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

/** Runs some folders of a collection as Postman's own command does, in a process of its own. */
export async function runNewman(
  collection: string,
  environment: string,
  folders: readonly string[],
): Promise<NewmanResult> {
  const place = await mkdtemp(join(tmpdir(), 'newman-'));
  try {
    const [input, variables, output] = ['collection', 'environment', 'report'].map((name) =>
      join(place, `${name}.json`),
    ) as [string, string, string];
    await Promise.all([writeFile(input, collection), writeFile(variables, environment)]);
    const command = createRequire(import.meta.url).resolve('newman/bin/newman.js');
    const options = ['--environment', variables, ...folders.flatMap((each) => ['--folder', each])];
    const reporter = ['--reporters', 'json', '--reporter-json-export', output];
    const args = [command, 'run', input, ...options, ...reporter, '--suppress-exit-code'];
    await promisify(execFile)(process.execPath, args);
    return readReport(JSON.parse(await readFile(output, 'utf8')));
  } finally {
    await rm(place, { recursive: true });
  }
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
