import { realpathSync, statSync } from 'node:fs';

/** The database's file, or its log, is no longer where it was opened. Nothing was written. */
export class FileLostError extends Error {
  override readonly name = 'FileLostError';
  /** Whether the file itself is in its place, and only the log beside it is lost. */
  readonly isOnlyLog: boolean;

  constructor(part: string, isOnlyLog: boolean) {
    super(
      `${part} was deleted, moved or replaced while it was in use. Nothing is written until it is back, or the sandbox restarts.`,
    );
    this.isOnlyLog = isOnlyLog;
  }
}

/** @throws {FileLostError} */
export type AssertInPlace = () => void;

/**
 * Remembers which file the path of an open database leads to, and which one is its write-ahead log. An open file lives
 * on without its name, so without this whoever deletes it would notice only at the next start, when all is gone that was
 * acknowledged since.
 */
export function rememberPlace(path: string): AssertInPlace {
  // Beside the file itself, wherever links to it are.
  const logPath = `${realpathSync(path)}-wal`;
  const [file, log] = [identityOf(path), identityOf(logPath)];
  return () => {
    if (identityOf(path) !== file) throw new FileLostError('the database file', false);
    if (identityOf(logPath) !== log) throw new FileLostError('the log of the database file', true);
  };
}

/** Device and number of a file, which no other file gets as long as this one is open. */
function identityOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}
