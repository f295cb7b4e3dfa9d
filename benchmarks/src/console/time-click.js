/**
 * Clicks a link in the page, and returns the milliseconds until other content is there and painted.
 * @param {string} link
 * @param {string} content must not be there before.
 */
// biome-ignore lint/correctness/noUnusedVariables: bench-console.ts adds the call.
function timeClick(link, content) {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const look = () => {
      if (document.querySelector(content) === null) return;
      observer.disconnect();
      // The second frame begins once the first is painted.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.now() - startedAt)),
      );
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true });
    document.querySelector(link).click();
  });
}
