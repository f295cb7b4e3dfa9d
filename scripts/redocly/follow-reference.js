/** A node behind its reference, and where it stands there. */
export function followReference(node, location, resolve) {
  return node?.$ref === undefined ? { node, location } : resolve(node, location.source.absoluteRef);
}
