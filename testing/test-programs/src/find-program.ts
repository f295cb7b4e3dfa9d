import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's folders of servers, which are often not in `PATH`. */
const SERVERS = ['/usr/sbin', '/usr/local/sbin'];

/** Where a program is: in `PATH`, else among the servers; `undefined` if this machine has none of that name. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...SERVERS];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
