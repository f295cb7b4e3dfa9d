import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startSandbox } from './sandbox/sandbox-process.js';

/** It asks for Node 22, which npm brings as a package; the oldest Node that we support is 20. */
const AFDOCS = ['--package', 'node@22.23.3', '--package', 'afdocs@0.22.2', '--', 'afdocs'];

interface Report {
  readonly testedPages: number;
  readonly results: readonly { readonly id: string; readonly status: string; message: string }[];
  readonly scoring: { readonly overall: number };
}

/** Checks every page that a sandbox serves; the score alone would round small faults away. */
async function check(url: string): Promise<Report> {
  const options = ['--sampling', 'deterministic', '--max-links', '1000', '--request-delay', '0'];
  const format = ['--url-path-pattern', 'html', '--format', 'json', '--score'];
  const { stdout } = await promisify(execFile)(
    'npx',
    ['--yes', ...AFDOCS, 'check', `${url}/docs/`, ...options, ...format],
    { maxBuffer: 2 ** 26 },
  ).catch((error: { stdout?: string }) => {
    // It ends with 1 if a check failed, which the report names.
    if (error.stdout?.startsWith('{')) return { stdout: error.stdout };
    throw error;
  });
  return JSON.parse(stdout) as Report;
}

const sandbox = await startSandbox(':memory:');
try {
  const { testedPages, results, scoring } = await check(sandbox.url);
  process.stdout.write(`afdocs: ${scoring.overall} of 100 on ${testedPages} pages\n`);
  const faults = results.filter(({ status }) => status !== 'pass' && status !== 'skip');
  for (const { id, message } of faults) process.stderr.write(`${id}: ${message}\n`);
  // One page, or none, means that it did not find the others.
  if (scoring.overall < 100 || faults.length > 0 || testedPages < 50) process.exitCode = 1;
} finally {
  await sandbox.stop();
}
