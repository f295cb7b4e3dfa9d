import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, platform, totalmem } from 'node:os';

/** Returns what the figures depend on: processor, memory, operating system, Node. */
export function describeMachine(): string {
  const [{ model } = { model: 'unknown processor' }, ...others] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${others.length + 1} × ${model.trim()}, ${gibibytes} GiB, ${platform()} ${arch()}, Node ${process.versions.node}`;
}

/** Returns installed versions of packages, as `express 5.3.0, fastify 5.12.8`. */
export function describeVersions(packages: readonly string[], from: string): string {
  const require = createRequire(from);
  const versions = packages.map((name) => {
    const folders = require.resolve.paths(name) ?? [];
    const manifest = folders.map((folder) => `${folder}/${name}/package.json`).find(isThere);
    return `${name} ${manifest === undefined ? '?' : JSON.parse(readFileSync(manifest, 'utf8')).version}`;
  });
  return versions.join(', ');
}

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
