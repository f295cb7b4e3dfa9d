import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { GeneratedFile } from '../../model/model.ts';

/** The options of our own sources, for files that lie outside the repository. */
const CONFIGURATION = {
  formatter: { indentStyle: 'space', lineWidth: 100 },
  javascript: { formatter: { quoteStyle: 'single' } },
  linter: { enabled: false },
  assist: { enabled: false },
};

/** Formats the TypeScript among the files as Biome formats our own; emitters need not count columns. */
export async function formatTypescript(
  files: readonly GeneratedFile[],
): Promise<readonly GeneratedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'generated-'));
  try {
    await writeFile(join(folder, 'biome.json'), JSON.stringify(CONFIGURATION));
    const sources = files.filter(({ path, isFormatted }) => path.endsWith('.ts') && !isFormatted);
    for (const { path, content } of sources) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const manifest = createRequire(import.meta.url).resolve('@biomejs/biome/package.json');
    const biome = join(dirname(manifest), 'bin/biome');
    await promisify(execFile)(process.execPath, [biome, 'format', '--write', '.'], { cwd: folder });
    const format = async (file: GeneratedFile) =>
      sources.includes(file)
        ? { ...file, content: await readFile(join(folder, file.path), 'utf8') }
        : file;
    return await Promise.all(files.map(format));
  } finally {
    await rm(folder, { recursive: true });
  }
}
