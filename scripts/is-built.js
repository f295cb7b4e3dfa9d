// Tells `start`, `test` and `conformance` if the last build is still good: exits with 0 if no file has changed since.
// `--record` remembers the present state; `build` calls it as its last step.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const record = join(root, 'node_modules/.cache/cashfree-rest/built');
/** Everything that the build reads or writes. Both: a lost output needs a build as well. */
const PLACES = ['openapi', 'generated', 'packages', 'examples', 'testing', 'scripts', 'docs'];
const SKIPPED = new Set(['node_modules', 'test', 'adr', 'packed']);

/** Folders of outputs. */
const OUTPUT = /(?:^docs\/site|\/dist)\//u;

function* describeFiles(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* describeFiles(path);
    } else if (entry.isFile() && !path.endsWith('.tsbuildinfo')) yield describeFile(path);
  }
}

/** Sizes and times of change, not contents: reading all of them would cost more than the build saves. */
function describeFile(path) {
  const { size, mtimeMs } = statSync(join(root, path));
  // Compilers write an output again, or note their own state, although no source has changed.
  return OUTPUT.test(path) ? `${path} ${size}\n` : `${path} ${size} ${mtimeMs}\n`;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of readdirSync(root).sort()) {
    if (/\.(json|yaml|js)$/u.test(name)) hash.update(describeFile(name));
  }
  for (const place of PLACES) for (const line of describeFiles(place)) hash.update(line);
  return hash.digest('hex');
}

function readRecord() {
  try {
    return readFileSync(record, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv.includes('--record')) {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, fingerprint());
} else if (readRecord() !== fingerprint()) process.exitCode = 1;
