/** The default headers of every reply. */
const HEADERS = ['X-Request-Id', 'X-Spec-Version'];

/** Checks that a reply declares the headers that the server always sends, and that a 429 declares when to retry. */
export function standardHeaders({ headers = HEADERS } = {}) {
  return {
    Paths: {
      PathItem: {
        Operation: {
          Response(response, { location, report, key }) {
            const needed = String(key) === '429' ? [...headers, 'Retry-After'] : headers;
            const missing = needed.filter((name) => response.headers?.[name] === undefined);
            if (missing.length === 0) return;
            report({
              message: `a reply must declare the headers ${missing.join(', ')}`,
              location: location.child('headers'),
            });
          },
        },
      },
    },
  };
}
