import { parseArgs } from 'node:util';
import { CommandError } from './document/command-error.ts';
import { runCommand } from './faults/run-command.ts';
import { isPublished } from './publishing/is-published.ts';
import { prepareRelease } from './publishing/prepare-release.ts';
import { PUBLISHED_SCOPE } from './publishing/published-scope.ts';
import { runPnpm } from './publishing/run-program.ts';

/**
 * Builds, packs and checks what would be published, and writes a bill of materials. Without `--dry-run` it then stages
 * the packages on npm, where a maintainer approves them.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
  const { packages, faults, report } = await prepareRelease(PUBLISHED_SCOPE);
  process.stdout.write(report);
  if (faults.length > 0) throw new CommandError(faults.join('\n'));
  if (values['dry-run']) return;
  // The checkout has no credentials by which pnpm could compare the branch with the remote one.
  const options = ['--access', 'public', '--provenance', '--no-git-checks'];
  for (const { name, version, tarball } of packages) {
    if (await isPublished(name, version)) process.stdout.write(`${name}@${version} is there\n`);
    else process.stdout.write(await runPnpm(['stage', 'publish', tarball, ...options]));
  }
});
