/** What every reply carries unless `headers` says otherwise. */
const HEADERS = ['X-Request-Id', 'X-Spec-Version'];

/** A reply declares the headers that the server sends with every one, and a 429 when to come again. */
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
