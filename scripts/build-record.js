import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything that the build reads or writes. Both: a lost output needs a build as well. */
const PLACES = ['openapi', 'generated', 'packages', 'examples', 'testing', 'scripts', 'docs'];
const SKIPPED = new Set(['node_modules', 'test', 'adr', 'packed']);

/** Folders of outputs. */
const OUTPUT = /(?:^docs\/site|\/dist)\//u;

/** Remembers the present state of a clone, at this path, as built. */
export function recordBuild(root) {
  const record = recordOf(root);
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, fingerprint(root));
}

/** True if no file of the clone has changed since its last build. */
export function isBuilt(root) {
  return readRecord(root) === fingerprint(root);
}

const recordOf = (root) => join(root, 'node_modules/.cache/cashfree-rest/built');

function readRecord(root) {
  try {
    return readFileSync(recordOf(root), 'utf8');
  } catch {
    return undefined;
  }
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const name of readdirSync(root).sort()) {
    if (/\.(json|yaml|js)$/u.test(name)) hash.update(describeFile(root, name));
  }
  for (const place of PLACES) for (const line of describeFiles(root, place)) hash.update(line);
  return hash.digest('hex');
}

function* describeFiles(root, folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* describeFiles(root, path);
    } else if (entry.isFile() && !path.endsWith('.tsbuildinfo')) yield describeFile(root, path);
  }
}

/** Sizes and times of change, not contents: reading all of them would cost more than the build saves. */
function describeFile(root, path) {
  const { size, mtimeMs } = statSync(join(root, path));
  // Compilers write an output again, or note their own state, although no source has changed.
  return OUTPUT.test(path) ? `${path} ${size}\n` : `${path} ${size} ${mtimeMs}\n`;
}
