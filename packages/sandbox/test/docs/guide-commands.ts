import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const GUIDES: string = fileURLToPath(new URL('../../../../docs/guides', import.meta.url));

/** Something that a reader can copy from a guide: a line for a shell, or a program. */
export interface GuideCommand {
  readonly guide: string;
  /** Counts from 1 in its guide. */
  readonly number: number;
  readonly language: string;
  readonly source: string;
}

/** Everything that the guides have to copy, in the order of the pages. */
export async function readCommands(): Promise<readonly GuideCommand[]> {
  const guides = (await readdir(GUIDES)).filter((name) => name.endsWith('.md')).sort();
  const lists = guides.map(async (guide) => {
    const blocks = (await readFile(join(GUIDES, guide), 'utf8')).matchAll(
      /^```(\w*)\n(.*?)^```$/gmsu,
    );
    return [...blocks].map(([, language = '', source = ''], index) => {
      return { guide, number: index + 1, language, source };
    });
  });
  return (await Promise.all(lists)).flat();
}
