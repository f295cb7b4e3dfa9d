import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type JsonObject, normalizeDocument } from './normalize-document.ts';

export const repositoryRoot: string = fileURLToPath(new URL('../../..', import.meta.url));

/** Reads one of the documents below `openapi/`, as `loadDocuments` does. */
export async function loadDocument(source = 'openapi/openapi.yaml'): Promise<JsonObject> {
  const [document] = await loadDocuments([source]);
  return document as JsonObject;
}

/**
 * Reads documents below `openapi/`, each with everything that it refers to, as one document. Redocly bundles them in one
 * start, and names a component after its entry (`schemas.yaml#/OrderId`).
 * @param root the folder that has `openapi/` and `redocly.yaml`; default this repository.
 * @throws if a reference has no target or a file is not YAML; the message is Redocly's own.
 */
export async function loadDocuments(
  sources: readonly string[],
  root: string = repositoryRoot,
): Promise<readonly JsonObject[]> {
  const directory = await mkdtemp(join(tmpdir(), 'openapi-bundle-'));
  try {
    // Relative to the root, because Redocly treats brackets in a path as a pattern, and the path of a clone may have
    // some.
    const files = sources.map((source) =>
      join(directory, basename(source).replace(/\.yaml$/u, '.json')),
    );
    // Redocly takes the name of a file for one document, and of a folder for several.
    const output = files.length === 1 ? (files[0] as string) : directory;
    await redocly(['bundle', ...sources, '--output', output, '--ext', 'json'], root);
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return texts.map((text) => normalizeDocument(JSON.parse(text)));
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
  const options = { cwd, env, maxBuffer: MAX_OUTPUT };
  // It ends before optimized code pays: V8 would spend a third of a lint's processor time on it.
  return promisify(execFile)(process.execPath, ['--no-opt', cli, ...args], options);
}
