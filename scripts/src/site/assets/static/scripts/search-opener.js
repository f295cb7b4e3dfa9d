import { openSearch } from './search-dialog.js';

/** Adds the button of the search, and its key. */
export function addSearchButton() {
  const tools = document.querySelector('.tools');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-button';
  button.append('Search ');
  const key = document.createElement('kbd');
  key.textContent = '/';
  key.setAttribute('aria-hidden', 'true');
  button.append(key);
  button.setAttribute('aria-keyshortcuts', '/');
  button.addEventListener('click', openSearch);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
      return;
    event.preventDefault();
    openSearch();
  });
  tools.append(button);
}

function isTyping({ target }) {
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}
