import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CommandError } from '../document/command-error.ts';
import type { JsonObject } from '../document/normalize-document.ts';

const RELEASED = 'openapi/released';
const BUNDLED = 'generated/contract/src/document.json';

/** An earlier document. */
export interface Release {
  readonly name: string;
  readonly document: JsonObject;
}

/** Returns the document of the highest version in `openapi/released/`. */
export async function lastReleased(root: string): Promise<Release> {
  const files = (await readdir(join(root, RELEASED))).filter((name) => name.endsWith('.json'));
  const collator = new Intl.Collator('en', { numeric: true });
  const name = files.sort(collator.compare).at(-1);
  if (name === undefined) throw new CommandError(`${RELEASED} holds no document`);
  const text = await readFile(join(root, RELEASED, name), 'utf8');
  return { name: name.replace(/\.json$/u, ''), document: JSON.parse(text) };
}

/** Returns the bundled document as committed at a tag, branch or commit. */
export async function atReference(name: string, root: string): Promise<Release> {
  const args = ['show', `${name}:${BUNDLED}`];
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)('git', args, options).catch(() => {
    throw new CommandError(
      `git knows no ${BUNDLED} at "${name}": name a tag, a branch or a commit`,
    );
  });
  return { name, document: JSON.parse(stdout) };
}
