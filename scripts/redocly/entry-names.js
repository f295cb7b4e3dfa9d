const PASCAL_CASE = [/^[A-Z][A-Za-z0-9]*$/u, 'PascalCase, as OrderId is'];
const CAMEL_CASE = [/^[a-z][A-Za-z0-9]*$/u, 'camelCase, as badAmount is'];

/** The form of the entries in a list, by Redocly's type name. */
const FORMS = {
  Callback: PASCAL_CASE,
  Example: CAMEL_CASE,
  Header: PASCAL_CASE,
  Link: PASCAL_CASE,
  Parameter: PASCAL_CASE,
  Response: PASCAL_CASE,
  Schema: PASCAL_CASE,
};

/**
 * Checks that entries of one kind have different names, because the name becomes that of a component and of a
 * TypeScript type. Examples are exempt: the bundled document holds them in place.
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
