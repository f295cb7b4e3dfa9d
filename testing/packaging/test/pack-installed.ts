import { basename, dirname, join } from 'node:path';
import { run } from './run-command.ts';

/**
 * Writes a tarball of an installed package, as npm takes it. It is not compressed: to compress a driver takes seconds.
 * @returns its path.
 */
export async function packInstalled(home: string, folder: string): Promise<string> {
  const tarball = join(folder, `${basename(home)}.tgz`);
  const place = ['-C', dirname(home), basename(home)];
  await run('tar', ['-cf', tarball, '--exclude', 'node_modules', ...place], folder);
  return tarball;
}
