import { runPnpm } from './run-program.ts';

/**
 * True if the registry has this version of a package.
 * @throws if the registry does not answer.
 */
export async function isPublished(name: string, version: string): Promise<boolean> {
  try {
    return (await runPnpm(['view', `${name}@${version}`, 'version'])).trim() === version;
  } catch (error) {
    if (/\b404\b|FETCH_404|PACKAGE_NOT_FOUND/u.test((error as Error).message)) return false;
    throw error;
  }
}
