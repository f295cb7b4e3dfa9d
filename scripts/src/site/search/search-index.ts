import MiniSearch from 'minisearch';
import type { GeneratedFile } from '../../model/model.ts';
import type { SearchEntry } from './search-entries.ts';

/** The browser needs the same to read the index; it is part of the file. */
const OPTIONS = {
  fields: ['name', 'section', 'page', 'text'],
  storeFields: ['href', 'part', 'page', 'section', 'text', 'weight'],
};

/**
 * Returns the index as a script: a page that was opened from a disk may load scripts from beside it, but fetch nothing.
 */
export function searchIndex(entries: readonly SearchEntry[]): GeneratedFile {
  const index = new MiniSearch<SearchEntry>(OPTIONS);
  index.addAll(entries);
  const content = JSON.stringify({ options: OPTIONS, index: index.toJSON() });
  return { path: 'search-index.js', content: `globalThis.docsSearch = ${content};\n` };
}
