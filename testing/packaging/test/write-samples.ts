import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Writes each TypeScript sample of the READMEs and the guides into a file of its own, as it stands.
 * @returns the names of the files, which tell where a sample comes from: `packages-server-README-1.ts`.
 */
export async function writeSamples(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const path of await findTexts()) {
    const text = await readFile(join(ROOT, path), 'utf8');
    const samples = Array.from(text.matchAll(/^```ts\n(.*?)^```$/gmsu), ([, code = '']) => code);
    for (const [index, sample] of samples.entries()) {
      const name = `${path.replace(/\.md$/u, '').replaceAll('/', '-')}-${index + 1}.ts`;
      await writeFile(join(folder, name), sample);
      written.push(name);
    }
  }
  return written;
}

/** Paths of all READMEs and guides, from the root of the repository. */
async function findTexts(): Promise<readonly string[]> {
  const below = async (folder: string, file: string) => {
    const names = await readdir(join(ROOT, folder));
    return names.map((name) => `${folder}/${name}${file}`);
  };
  const paths = [
    'README.md',
    ...(await below('packages', '/README.md')),
    ...(await below('generated', '/README.md')),
    ...(await below('docs/guides', '')),
  ];
  // Beside the guides are their pictures.
  return paths.filter((path) => path.endsWith('.md') && existsSync(join(ROOT, path)));
}
