import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** What a step was seen to do: the operations' paths are in the documents. */
export interface RunStep {
  readonly stepId: string;
  /** Descriptions of the checks that failed. */
  readonly failures: readonly string[];
}

/** As far as these tests look into what the command writes. */
interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly executedWorkflows: readonly {
          readonly executedSteps: readonly {
            readonly stepId: string;
            readonly checks: readonly {
              readonly name: string;
              readonly status: string;
              readonly condition?: string;
            }[];
          }[];
        }[];
      }
    >
  >;
}

/**
 * Runs workflow files by `redocly respect`, all in one process, and resolves with the steps of each file. It checks
 * every reply against the documents too.
 */
export async function runRespect(
  files: readonly string[],
  url: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly RunStep[]>> {
  const place = await mkdtemp(join(tmpdir(), 'respect-'));
  const output = join(place, 'report.json');
  const manifest = createRequire(join(ROOT, 'package.json')).resolve('@redocly/cli/package.json');
  const servers = ['gateway', 'control'].flatMap((name) => ['--server', `${name}=${url}`]);
  const values = Object.entries(inputs).flatMap(([name, text]) => ['--input', `${name}=${text}`]);
  const cli = join(dirname(manifest), 'bin/cli.js');
  const args = [cli, 'respect', ...files, ...servers, ...values, '--json-output', output];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  try {
    // It ends with 1 if a check fails; then the report says which.
    // V8 would spend more processor time on optimized code than it saves in so short a run.
    const run = promisify(execFile)(process.execPath, ['--no-opt', ...args], {
      cwd: ROOT,
      env: { ...env, NO_PROXY: '*', no_proxy: '*' },
      maxBuffer: 64 * 1024 * 1024,
    });
    const { stdout, stderr } = await run.catch((failure) => failure);
    const text = await readFile(output, 'utf8').catch(() => {
      throw new Error(`no report was written:\n${stdout}${stderr}`);
    });
    return readReport(JSON.parse(text));
  } finally {
    await rm(place, { recursive: true });
  }
}

function readReport({ files }: Report): ReadonlyMap<string, readonly RunStep[]> {
  const entries = Object.entries(files).map(([path, { executedWorkflows }]) => {
    const steps = executedWorkflows.flatMap(({ executedSteps }) => executedSteps);
    const read = steps.map(({ stepId, checks }) => ({
      stepId,
      failures: checks
        .filter(({ status }) => status !== 'success')
        .map(({ name, condition }) => condition ?? name),
    }));
    return [basename(path), read] as const;
  });
  return new Map(entries);
}
