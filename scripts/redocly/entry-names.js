const PASCAL_CASE = [/^[A-Z][A-Za-z0-9]*$/u, 'PascalCase, as OrderId is'];
const CAMEL_CASE = [/^[a-z][A-Za-z0-9]*$/u, 'camelCase, as badAmount is'];

/** What may stand in a list of entries, by the name that Redocly has for it. */
const FORMS = {
  Callback: PASCAL_CASE,
  Example: CAMEL_CASE,
  Header: PASCAL_CASE,
  Parameter: PASCAL_CASE,
  Response: PASCAL_CASE,
  Schema: PASCAL_CASE,
};

/**
 * The name of an entry is that of its component in the bundled document, and of its type in TypeScript. So no two of a
 * kind have the same, but for examples, which the bundled document has where they are used.
 */
export function entryNames() {
  const files = new Map();
  return {
    any(_, { location, report, type }) {
      const [, name, ...below] = location.pointer.split('/');
      if (!name || below.length > 0 || FORMS[type.name] === undefined) return;
      const [form, description] = FORMS[type.name];
      if (!form.test(name)) {
        report({ message: `"${name}" must be in ${description}`, location: location.key() });
      }
      if (type.name === 'Example') return;
      const key = `${type.name} ${name}`;
      const file = location.source.absoluteRef;
      if (!files.has(key)) files.set(key, file);
      else if (files.get(key) !== file) {
        report({ message: `${name} is in ${files.get(key)} already`, location: location.key() });
      }
    },
  };
}
