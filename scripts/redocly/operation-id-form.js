/** A verb that says what the call does, then what it does it to: `createOrder`, `listRefunds`. */
const FORM = /^(?:create|get|list|send|verify)(?:[A-Z][a-z]+)+$/u;

export function operationIdForm() {
  return {
    Operation(operation, { location, report }) {
      if (operation.operationId === undefined || FORM.test(operation.operationId)) return;
      report({
        message: `operationId "${operation.operationId}" must be create, get, list, send or verify and a noun, such as createOrder`,
        location: location.child('operationId'),
      });
    },
  };
}
