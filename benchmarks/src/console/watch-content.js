/**
 * Runs in a page before its own scripts, and makes of `globalThis.contentShownAt` a promise of the time when
 * this content is there and painted, in milliseconds since the visit began.
 * @param {string} content
 */
// biome-ignore lint/correctness/noUnusedVariables: first-views.ts adds the call.
function watchContent(content) {
  globalThis.contentShownAt = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(content) === null) return;
      observer.disconnect();
      // The second frame begins once the first is painted.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
    observer.observe(document, { subtree: true, childList: true });
  });
}
