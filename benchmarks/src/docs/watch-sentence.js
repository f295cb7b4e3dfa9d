const UNSEEN = 'script, style, noscript, template';
const SMALLEST_PX = 2;

/**
 * Runs in a page before its own scripts, and stores in `globalThis.sentenceShownAt` when this sentence becomes visible,
 * in milliseconds since the visit began. It searches only added parts, each once, because searching the whole page
 * repeatedly would slow down the measured pages. It tests visibility in an animation frame, so a page without its style
 * sheet does not count yet.
 */
// biome-ignore lint/correctness/noUnusedVariables: visit-page.ts adds the call.
function watchSentence(sentence) {
  const places = new Set();
  let isAsked = false;

  const observer = new MutationObserver((records) => {
    const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
    for (const { type, target } of records) if (type === 'characterData') added.add(target);
    for (const node of added) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element?.isConnected || added.has(node.parentNode)) continue;
      if (holds(element, sentence)) places.add(element);
    }
    ask();
  });

  function ask() {
    if (isAsked || places.size === 0) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (![...places].some((place) => shows(place, sentence))) return ask();
      observer.disconnect();
      // A separate task runs after the frame, and so after its paint.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.sentenceShownAt = performance.now();
      };
      port2.postMessage(undefined);
    });
  }

  function watch(root) {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
  watch(document);
}

function holds(element, sentence) {
  return !element.closest(UNSEEN) && readText(element.textContent).includes(sentence);
}

/** True if the innermost element with the sentence takes up space in the window, and is neither hidden nor skipped. */
function shows(element, sentence) {
  const inner = [...element.children].filter((child) => holds(child, sentence));
  if (inner.length > 0) return inner.some((child) => shows(child, sentence));
  const { width, height, top, bottom } = element.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return false;
  return (
    readText(seenTextOf(element)).includes(sentence) &&
    Math.min(width, height) >= SMALLEST_PX &&
    element.checkVisibility({
      contentVisibilityAuto: true,
      opacityProperty: true,
      visibilityProperty: true,
    })
  );
}

/** Excludes scripts, because a page may contain the whole document in one. */
function seenTextOf(element) {
  const seen = [...element.childNodes].filter((child) => !child.matches?.(UNSEEN));
  return seen.map(({ textContent }) => textContent).join('');
}

/** Sources break their lines anywhere. */
function readText(source) {
  return source.replaceAll('\n', ' ');
}
