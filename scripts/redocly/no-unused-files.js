import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Each file in these `folders`, and below, is part of the document: nothing stays behind when a reference goes. */
export function noUnusedFiles({ folders = [] } = {}) {
  const used = new Set();
  return {
    any(_, { location }) {
      used.add(location.source.absoluteRef);
    },
    Root: {
      leave(_, { location, report }) {
        used.add(location.source.absoluteRef);
        const home = dirname(location.source.absoluteRef);
        const files = folders.flatMap((folder) =>
          readdirSync(join(home, folder), { recursive: true })
            .filter((name) => /(?:^|[\\/])[^.\\/][^\\/]*\.(?:ya?ml|json)$/u.test(name))
            .map((name) => [`${folder}/${name.replaceAll('\\', '/')}`, join(home, folder, name)]),
        );
        for (const [name, path] of files) {
          if (used.has(path)) continue;
          report({ message: `${name} is not used: delete it, or refer to it`, location });
        }
      },
    },
  };
}
