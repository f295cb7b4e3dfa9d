import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedPackage } from './pack-packages.ts';

const IMPORT = /^(?:import|export) [^;]*from '((?:@[^/']+\/)?[^./'][^/':]*)['/]/gmu;

export interface Declarations {
  readonly text: string;
  /** The packages that they import from, Node's own modules aside. */
  readonly imports: readonly string[];
}

/** All that a package tells the compiler. */
export async function readDeclarations({ files, contents }: PackedPackage): Promise<Declarations> {
  const paths = files.filter((path) => path.endsWith('.d.ts'));
  const texts = await Promise.all(paths.map((path) => readFile(join(contents, path), 'utf8')));
  const text = texts.join('\n');
  const imports = Array.from(text.matchAll(IMPORT), ([, name]) => name as string);
  return { text, imports: [...new Set(imports)] };
}
