const SCRIPTS = ['search-index.js', 'search.js'];

let loading;

/**
 * Loads index and library, once, and returns the function that finds places. After a failure the next call tries again.
 * @param root leads from this page to the root of the site.
 */
export function loadSearch(root) {
  loading ??= Promise.all(SCRIPTS.map((name) => load(root + name)))
    .then(() => globalThis.makeDocsSearch())
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

function load(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(`${src} cannot be loaded`));
    };
    document.head.append(script);
  });
}
