import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** The parts of the published site's document that these tests use. */
export interface PublishedDocument {
  readonly paths: Readonly<Record<string, { readonly post: PublishedOperation }>>;
}

export interface PublishedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, PublishedResponse>>;
  readonly 'x-codeSamples': readonly {
    readonly lang: string;
    readonly label: string;
    readonly source: string;
  }[];
}

interface PublishedResponse {
  readonly content?: Readonly<
    Record<string, { readonly examples: Readonly<Record<string, { readonly value: unknown }>> }>
  >;
}

/** A site that is what the sources make, to be read only. */
export interface BuiltSite extends AsyncDisposable {
  readonly folder: string;
}

/** Returns the site of the last build; if a file has changed since, builds one in a folder that disposing removes. */
export async function buildSite(): Promise<BuiltSite> {
  if (await runs('scripts/is-built.js'))
    return { folder: join(ROOT, 'docs/site'), [Symbol.asyncDispose]: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, [
      join(ROOT, 'scripts/run.js'),
      'build-docs',
      folder,
    ]);
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, [Symbol.asyncDispose]: remove };
}

/** Returns whether a script ends with 0. */
async function runs(script: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, script)], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/** Returns the document that readers of a site get. */
export async function readDocument({ folder }: BuiltSite): Promise<PublishedDocument> {
  return JSON.parse(await readFile(join(folder, 'openapi.json'), 'utf8'));
}
