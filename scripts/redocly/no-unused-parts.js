import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A key at the beginning of a line, which in YAML belongs to the outermost mapping. */
const ENTRY = /^["']?([^\s#"'][^:"']*)["']?:(?=\s|$)/gmu;

/**
 * Checks that the document uses each file below `folder`, and each entry of a list file, so that nothing is left when a
 * reference is removed. `except` lists the files of other documents.
 */
export function noUnusedParts({ folder = '.', except = [] } = {}) {
  /** The entries in use, by file. */
  const used = new Map();
  const sources = new Map();
  return {
    any(_, { location: { source, pointer } }) {
      const path = source.absoluteRef;
      if (!used.has(path)) used.set(path, new Set());
      sources.set(path, source);
      used.get(path).add(pointer.split('/')[1]);
    },
    Root: {
      leave(_, { location, report }) {
        const root = location.source.absoluteRef;
        const home = resolve(root, '..', folder);
        for (const name of listFiles(home, except)) {
          const path = join(home, name);
          if (path === root) continue;
          const entries = used.get(path);
          if (entries === undefined) {
            report({ message: `${name} is not used: delete it, or refer to it`, location });
            continue;
          }
          // A file that is used as a whole has no entries.
          if (entries.has('')) continue;
          const source = sources.get(path);
          for (const [, entry] of source.body.matchAll(ENTRY)) {
            if (entries.has(entry)) continue;
            report({
              message: `${entry} is not used: delete it, or refer to it`,
              location: { source, pointer: `#/${entry}`, reportOnKey: true },
            });
          }
        }
      },
    },
  };
}

/** Returns the YAML and JSON files below a folder, with forward slashes and without hidden ones. */
function listFiles(home, except) {
  return readdirSync(home, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)[^./][^/]*\.(?:ya?ml|json)$/u.test(name))
    .filter((name) => !except.includes(name.split('/')[0]));
}
