/** Returns the node behind a reference, and its place. */
export function followReference(node, location, resolve) {
  return node?.$ref === undefined ? { node, location } : resolve(node, location.source.absoluteRef);
}
