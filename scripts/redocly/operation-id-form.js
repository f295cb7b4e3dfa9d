const VERBS = ['create', 'get', 'list', 'send', 'verify'];

/** One of the `verbs`, which says what the call does, then what it does it to: `createOrder`, `listRefunds`. */
export function operationIdForm({ verbs = VERBS } = {}) {
  const form = new RegExp(`^(?:${verbs.join('|')})(?:[A-Z][a-z]+)+$`, 'u');
  return {
    Paths: {
      PathItem: {
        Operation({ operationId }, { location, report }) {
          if (operationId === undefined || form.test(operationId)) return;
          report({
            message: `operationId "${operationId}" must be one of ${verbs.join(', ')} and a noun, such as createOrder`,
            location: location.child('operationId'),
          });
        },
      },
    },
  };
}
