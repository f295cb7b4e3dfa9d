import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type JsonObject, normalizeDocument } from './normalize-document.ts';

export const repositoryRoot: string = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Reads one of the documents below `openapi/`, with everything that it refers to, as one document. Redocly bundles it
 * and names a component after its entry (`schemas.yaml#/OrderId`).
 * @throws if a reference has no target or a file is not YAML; the message is Redocly's own.
 */
export async function loadDocument(source = 'openapi/openapi.yaml'): Promise<JsonObject> {
  const directory = await mkdtemp(join(tmpdir(), 'openapi-bundle-'));
  try {
    const output = join(directory, 'document.json');
    // Relative to the root, because Redocly treats brackets in a path as a pattern, and the path of a clone may have
    // some.
    await redocly(['bundle', source, '--output', output], repositoryRoot);
    return normalizeDocument(JSON.parse(await readFile(output, 'utf8')));
  } finally {
    await rm(directory, { recursive: true });
  }
}

export interface CommandOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** The most bytes that the CLI may print; a report on a very faulty document is long. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Runs the Redocly CLI from the lockfile, without telemetry and without a check for new versions. */
export async function redocly(args: readonly string[], cwd: string): Promise<CommandOutput> {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const cli = join(dirname(manifest), 'bin/cli.js');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return promisify(execFile)(process.execPath, [cli, ...args], { cwd, env, maxBuffer: MAX_OUTPUT });
}
