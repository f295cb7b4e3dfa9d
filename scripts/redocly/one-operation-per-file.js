/**
 * Checks that file names follow operations: `createOrder` of the tag `Orders` is the only operation in
 * `orders/create-order.yaml`, and a `post`. `methods` allows other HTTP methods.
 */
export function oneOperationPerFile({ methods = ['post'] } = {}) {
  return {
    Paths: {
      PathItem: {
        Operation({ operationId, tags: [tag] = [] }, { location, report }) {
          if (operationId === undefined || tag === undefined) return;
          const file = `${tag.toLowerCase()}/${kebabCase(operationId)}.yaml`;
          const found = `${location.source.absoluteRef.replaceAll('\\', '/')}${location.pointer}`;
          if (methods.some((method) => found.endsWith(`/${file}#/${method}`))) return;
          report({
            message: `${operationId} must be the ${methods.join(' or ')} of a file of its own, ${file}`,
            location,
          });
        },
      },
    },
  };
}

function kebabCase(name) {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
