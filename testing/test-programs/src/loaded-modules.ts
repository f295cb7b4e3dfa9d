import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Paths of all modules that a process of Node has loaded, as V8 lists them for its coverage when the process has ended.
 * @param folder what the process had as `NODE_V8_COVERAGE`.
 */
export async function loadedModules(folder: string): Promise<readonly string[]> {
  const reports = await Promise.all(
    (await readdir(folder)).map(async (name) => readFile(join(folder, name), 'utf8')),
  );
  const urls = reports.flatMap((text) => {
    const { result } = JSON.parse(text) as { readonly result: readonly { readonly url: string }[] };
    return result.map(({ url }) => url);
  });
  return urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
}
