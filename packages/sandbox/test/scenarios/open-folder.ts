import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A team's own scenarios; disposing of it removes the folder. */
export interface OwnFolder extends AsyncDisposable {
  readonly folder: string;
  write(file: string, steps: string): Promise<void>;
}

export async function openFolder(): Promise<OwnFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
  return {
    folder,
    write: (file, steps) =>
      writeFile(join(folder, file), `title: Own\nabout: Of a team.\nsteps:\n${steps}\n`),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
