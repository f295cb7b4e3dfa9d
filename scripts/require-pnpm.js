// Runs before anything is installed, for any command: `npm start`, `yarn test`, an older pnpm.
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REQUIRED = 12;
/** What runs before an installation, a build and the tests. A clone that is built can start without writing to it. */
const WRITING = ['pnpm:devPreinstall', 'prebuild', 'pretest'];

const agent = process.env.npm_config_user_agent ?? '';
const [, name = 'another package manager', major = ''] = /^([\w-]+)\/(\d+)/u.exec(agent) ?? [];

const event = process.env.npm_lifecycle_event ?? '';
const readOnly = WRITING.includes(event) && findReadOnly();

if (name !== 'pnpm' || Number(major) !== REQUIRED) {
  const command = event.startsWith('pre') ? event.slice('pre'.length) : 'start';
  refuse(
    `This repository is set up by pnpm ${REQUIRED}, not by ${`${name} ${major}`.trim()}. ` +
      `Run: npx --yes pnpm@${REQUIRED} ${command}`,
  );
} else if (readOnly) {
  refuse(
    `You cannot write to ${readOnly}, where the installation and the build write. ` +
      'Clone the repository into a folder of your own, or let the owner of this one give it to you.',
  );
}

/** Returns the folder that this user cannot write. Without this check, pnpm and the compiler would only say EACCES. */
function findReadOnly() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  return [root, join(root, 'node_modules')].find((folder) => {
    try {
      if (existsSync(folder)) accessSync(folder, constants.W_OK);
      return false;
    } catch {
      return true;
    }
  });
}

function refuse(reason) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
