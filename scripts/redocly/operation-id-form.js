const VERBS = ['create', 'get', 'list', 'send', 'verify'];

/** Checks that an id is one of the `verbs` followed by its object: `createOrder`, `listRefunds`. */
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
