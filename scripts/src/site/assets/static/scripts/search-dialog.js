import { loadSearch } from './load-search.js';
import { snippetOf } from './search-snippet.js';

const dialog = document.createElement('dialog');
dialog.className = 'search';
dialog.setAttribute('aria-label', 'Search the documentation');
dialog.innerHTML = `<input type="search" role="combobox" aria-label="Search" placeholder="Search guides, operations and fields"
aria-controls="search-results" aria-expanded="true" aria-autocomplete="list" autocomplete="off" spellcheck="false">
<p class="search-state" role="status"></p>
<div id="search-results" role="listbox" aria-label="Results"></div>`;
const [input, state, list] = dialog.children;
let current = -1;
let find;

input.addEventListener('input', show);
input.addEventListener('keydown', (event) => {
  const rows = list.children;
  if (event.key === 'ArrowDown') choose(Math.min(current + 1, rows.length - 1));
  else if (event.key === 'ArrowUp') choose(Math.max(current - 1, 0));
  else if (event.key === 'Enter') rows[Math.max(current, 0)]?.click();
  // A browser would only empty the field.
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
});
// A click beside the dialog meets the dialog itself.
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog || target.closest('a')) close();
});
// A browser may close it too. It tells so late: by then the dialog can be open again, and the field in use.
dialog.addEventListener('close', () => {
  if (!dialog.open) input.blur();
});

/** Opens the dialog at once, so that the field gets the next key, and then loads what it searches in. */
export async function openSearch() {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  input.select();
  if (find) return;
  state.textContent = 'Loading…';
  try {
    find = await loadSearch(siteRoot());
    show();
  } catch {
    state.textContent = 'The search could not be loaded. Close it and open it again to retry.';
  }
}

/** Leaves the field first: out of sight, it would still get the next key until the browser reports the closing. */
function close() {
  input.blur();
  dialog.close();
}

function siteRoot() {
  return document.querySelector('.tools').dataset.root;
}

function show() {
  if (!find) return;
  const query = input.value.trim();
  const { places, hasAll } = find(query);
  list.replaceChildren(...places.map(row));
  state.textContent = stateOf(query, places.length, hasAll);
  choose(places.length > 0 ? 0 : -1);
}

function stateOf(query, count, hasAll) {
  if (query === '' || (count > 0 && hasAll)) return '';
  return count > 0
    ? 'Nothing has all of these words. Found for some of them:'
    : `Nothing found for “${query}”.`;
}

function row({ href, part, page, section, text, terms, queryTerms }, index) {
  const link = document.createElement('a');
  link.id = `search-result-${index}`;
  link.setAttribute('role', 'option');
  link.href = siteRoot() + href;
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
