const SCRIPTS = ['search-index.js', 'search.js'];

/** Adds the button of the search. Index and library are loaded once it is used. */
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
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
      return;
    event.preventDefault();
    open();
  });
  tools.append(button);
}

let loading;

async function open() {
  const { root } = document.querySelector('.tools').dataset;
  loading ??= SCRIPTS.reduce(
    (before, name) => before.then(() => load(root + name)),
    Promise.resolve(),
  );
  await loading;
  globalThis.openDocsSearch(root);
}

function load(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} cannot be loaded`));
    document.head.append(script);
  });
}

function isTyping({ target }) {
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}
