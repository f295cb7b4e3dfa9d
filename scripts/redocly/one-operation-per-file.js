/**
 * An operation is found by its names: `createOrder` of the tag `Orders` is the `post` of `orders/create-order.yaml`, and
 * nothing else is. Other methods of HTTP are fine where `methods` lists them.
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
