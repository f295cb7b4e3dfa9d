import MiniSearch from 'minisearch';
import { snippetOf } from './search-snippet.js';

const MAX_RESULTS = 12;
const SEARCH = {
  prefix: true,
  fuzzy: 0.15,
  boost: { name: 8, section: 3, page: 2 },
  combineWith: 'AND',
  boostDocument: (_id, _term, { weight }) => weight,
};

const { options, index } = globalThis.docsSearch;
const search = MiniSearch.loadJS(index, options);

const dialog = document.createElement('dialog');
dialog.className = 'search';
dialog.setAttribute('aria-label', 'Search the documentation');
dialog.innerHTML = `<input type="search" role="combobox" aria-label="Search" placeholder="Search guides, operations and fields"
aria-controls="search-results" aria-expanded="true" aria-autocomplete="list" autocomplete="off" spellcheck="false">
<p class="search-state" role="status"></p>
<div id="search-results" role="listbox" aria-label="Results"></div>`;
const [input, state, list] = dialog.children;
let current = -1;
let root = '';

input.addEventListener('input', show);
input.addEventListener('keydown', (event) => {
  const rows = list.children;
  if (event.key === 'ArrowDown') choose(Math.min(current + 1, rows.length - 1));
  else if (event.key === 'ArrowUp') choose(Math.max(current - 1, 0));
  else if (event.key === 'Enter') rows[Math.max(current, 0)]?.click();
  // A browser would only empty the field.
  else if (event.key === 'Escape') dialog.close();
  else return;
  event.preventDefault();
});
// A click beside the dialog meets the dialog itself.
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog || target.closest('a')) dialog.close();
});
// Otherwise the field, out of sight, would still get the next key.
dialog.addEventListener('close', () => input.blur());
document.body.append(dialog);

/** @param path leads from this page to the root of the site. */
globalThis.openDocsSearch = (path) => {
  root = path;
  if (!dialog.open) dialog.showModal();
  input.select();
};

function show() {
  const query = input.value.trim();
  const found = query === '' ? [] : search.search(query, SEARCH).slice(0, MAX_RESULTS);
  list.replaceChildren(...found.map(row));
  state.textContent = query === '' || found.length > 0 ? '' : `Nothing found for “${query}”.`;
  choose(found.length > 0 ? 0 : -1);
}

function row({ href, part, page, section, text, terms, queryTerms }, index) {
  const link = document.createElement('a');
  link.id = `search-result-${index}`;
  link.setAttribute('role', 'option');
  link.href = root + href;
  link.tabIndex = -1;
  const title = document.createElement('strong');
  title.textContent = section || page;
  const place = document.createElement('small');
  place.textContent = section === '' ? part : `${part} › ${page}`;
  const words = document.createElement('span');
  words.append(...snippetOf(text, [...terms, ...queryTerms]));
  link.append(title, place, words);
  return link;
}

function choose(index) {
  current = index;
  [...list.children].forEach((item, at) => {
    item.setAttribute('aria-selected', String(at === index));
  });
  const chosen = list.children[index];
  chosen?.scrollIntoView({ block: 'nearest' });
  if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
  else input.removeAttribute('aria-activedescendant');
}
