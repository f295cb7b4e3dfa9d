// Runs before whatever uses more than `pnpm start` installs: tests, checks, generators, releases.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const STATE = new URL('../node_modules/.pnpm-workspace-state-v1.json', import.meta.url);

/** pnpm notes whether its last install left out projects, as the one of a first start does. */
function hasEverything() {
  try {
    return JSON.parse(readFileSync(STATE, 'utf8')).filteredInstall === false;
  } catch {
    return false;
  }
}

if (!hasEverything()) {
  const { status } = spawnSync('pnpm install', { stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
}
