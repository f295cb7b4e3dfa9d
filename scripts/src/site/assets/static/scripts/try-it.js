/**
 * Fetches the form for an operation from the sandbox that serves this page. On any other server, and from a disk, the
 * page goes on saying how to start one.
 */
export async function offerTry() {
  const places = document.querySelectorAll('.try[data-operation]');
  const root = new URL(document.querySelector('.tools').dataset.root || './', location.href);
  if (places.length === 0 || !/^https?:$/.test(root.protocol) || root.pathname !== '/docs/') return;
  const facts = await fetch('/console/sandbox.json').then(
    // Read to its end, so that the request ends.
    (response) => response.ok && response.json(),
    () => undefined,
  );
  if (!facts) return;
  for (const place of places) place.replaceChildren();
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/console/try-it.js';
  document.head.append(script);
}
