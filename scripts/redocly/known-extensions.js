/** The extensions that docs/openapi-extensions.md defines; a test keeps the two lists equal. */
export const EXTENSIONS = [
  'x-allowed',
  'x-blank',
  'x-client',
  'x-extensible-enum',
  'x-paging',
  'x-reasons',
  'x-retry',
  'x-sensitive',
  'x-signature',
];

/** Refuses unknown extensions, because tools would silently ignore a misspelt one. */
export function knownExtensions() {
  return {
    any(node, { location, report }) {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
      for (const key of Object.keys(node)) {
        if (!key.startsWith('x-') || EXTENSIONS.includes(key)) continue;
        report({
          message: `"${key}" is not an extension of ours: see docs/openapi-extensions.md`,
          location: location.child(key).key(),
        });
      }
    },
  };
}
