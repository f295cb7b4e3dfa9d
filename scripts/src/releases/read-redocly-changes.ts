import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redocly, repositoryRoot } from '../document/load-document.ts';
import type { Json, JsonObject } from '../document/normalize-document.ts';
import type { Impact } from './change.ts';

/** A change found by Redocly's diff. */
export interface RedoclyChange {
  /** JSON Pointer through all references, from the first operation that the change touches. */
  readonly path: string;
  /** OpenAPI's type of the changed node: `Schema`, `Operation`, `Header`. */
  readonly typeName: string;
  readonly kind: 'added' | 'removed' | 'modified';
  /** The modified keyword. */
  readonly property?: string;
  readonly impact: Impact;
  /** One for each of Redocly's rules that calls the change breaking. */
  readonly verdicts: readonly { readonly message: string }[];
  readonly base?: Side;
  readonly revision?: Side;
}

interface Side {
  /** The place of the changed node in the document. */
  readonly pointer: string;
  readonly value?: Json;
}

/** Returns the changes between two documents, except those of extensions, which the diff overlooks inside lists. */
export async function readRedoclyChanges(
  base: JsonObject,
  revision: JsonObject,
): Promise<readonly RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  try {
    const files = [join(folder, 'base.json'), join(folder, 'revision.json')] as const;
    await writeFile(files[0], JSON.stringify(base));
    await writeFile(files[1], JSON.stringify(revision));
    const args = ['diff', ...files, '--format', 'json', '--fail-on', 'none'];
    const { stdout } = await redocly(args, repositoryRoot);
    const { changes } = JSON.parse(stdout) as { changes: readonly RedoclyChange[] };
    return changes.filter(
      ({ typeName, property = '' }) =>
        typeName !== 'SpecExtension' &&
        !property.startsWith('x-') &&
        !(typeName === 'Info' && property === 'version'),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
