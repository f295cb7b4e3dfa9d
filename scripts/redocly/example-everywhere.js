/** The default replies that every operation must declare: success, bad input, and wrong credentials. */
const REQUIRED = ['200', '400', '401'];

/** Checks that every request and reply, including errors, has an example, and that bad input is declared everywhere. */
export function exampleEverywhere({ replies = REQUIRED } = {}) {
  return {
    Paths: {
      PathItem: {
        Operation(operation, { location, report }) {
          for (const status of replies) {
            if (operation.responses?.[status] !== undefined) continue;
            report({
              message: `${operation.operationId} must declare a reply ${status}`,
              location: location.child('responses'),
            });
          }
        },
      },
    },
    MediaType(media, { location, report }) {
      if (Object.keys(media.examples ?? {}).length > 0) return;
      report({ message: 'a request or reply needs named examples', location: location.key() });
    },
    Example({ summary, value }, { location, report }) {
      if (summary && typeof value === 'object' && value !== null) return;
      report({ message: 'an example needs a summary, and an object as its value', location });
    },
  };
}
