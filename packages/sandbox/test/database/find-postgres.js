import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const PROGRAMS = ['initdb', 'postgres', 'pg_ctl'];

/**
 * The folder of an installed PostgreSQL's programs, the newest if Debian has several; `undefined` if there is none.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const path = (process.env.PATH ?? '').split(delimiter);
  return [...path, ...debianFolders()].find((folder) =>
    PROGRAMS.every((program) => existsSync(join(folder, program))),
  );
}

function debianFolders() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(DEBIAN, version, 'bin'));
}
