import { realpathSync, statSync } from 'node:fs';

/** The database's file, or its log, is no longer at its path. Nothing was written. */
export class FileLostError extends Error {
  override readonly name = 'FileLostError';

  constructor(part: string) {
    super(
      `${part} was deleted, moved or replaced while it was in use. Nothing is written until it is back, or the sandbox restarts.`,
    );
  }
}

/** @throws {FileLostError} */
export type AssertInPlace = () => void;

/**
 * Remembers which file, and which write-ahead log, belong to the path of an open database. An open file continues to
 * exist without its name. Without this check a deleted database would be noticed only at the next start, when all data
 * since then is lost.
 */
export function rememberPlace(path: string): AssertInPlace {
  // Beside the file itself, even if links lead to it.
  const logPath = `${realpathSync(path)}-wal`;
  const [file, log] = [identityOf(path), identityOf(logPath)];
  return () => {
    if (identityOf(path) !== file) throw new FileLostError('the database file');
    if (identityOf(logPath) !== log) throw new FileLostError('the log of the database file');
  };
}

/** Returns device and number of a file, which are unique while this file is open. */
function identityOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}
