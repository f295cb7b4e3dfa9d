// Runs before anything is installed, for any command: `npm start`, `yarn test`, an older pnpm.
const REQUIRED = 12;

const agent = process.env.npm_config_user_agent ?? '';
const [, name = 'another package manager', major = ''] = /^([\w-]+)\/(\d+)/u.exec(agent) ?? [];

if (name !== 'pnpm' || Number(major) !== REQUIRED) {
  const event = process.env.npm_lifecycle_event ?? '';
  const command = event.startsWith('pre') ? event.slice('pre'.length) : 'start';
  process.stderr.write(
    `This repository is set up by pnpm ${REQUIRED}, not by ${`${name} ${major}`.trim()}. ` +
      `Run: npx --yes pnpm@${REQUIRED} ${command}\n`,
  );
  process.exitCode = 1;
}
