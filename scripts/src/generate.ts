import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDocument, repositoryRoot } from './document/load-document.ts';
import { CONTROL_EMITTERS, emitAll } from './emit/emit-all.ts';
import { compareFiles, describeDrift } from './emit/files/compare-files.ts';
import { emitVectors } from './emit/vectors/emit-vectors.ts';
import { runCommand } from './faults/run-command.ts';
import { buildModel } from './model/build-model.ts';
import type { GeneratedFile } from './model/model.ts';

/** Files that tools and desktops leave in `generated/`. */
const NOT_OURS = new Set(['node_modules', 'dist', '.DS_Store', 'Thumbs.db', 'desktop.ini']);
const OTHER_ENDINGS = /\.tsbuildinfo$|~$|\.sw[op]$/u;

const CONTROL = 'openapi/sandbox.yaml';

interface Output {
  /** Relative to the repository. */
  readonly folder: string;
  readonly files: readonly GeneratedFile[];
  /** Tells the files that are generated from those that people write beside them. */
  readonly isOurs: (path: string) => boolean;
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const [gateway, control] = await Promise.all([loadDocument(), loadDocument(CONTROL)]);
  const model = buildModel(gateway);
  const files = [
    ...(await emitAll(model)),
    ...(await emitAll(buildModel(control, CONTROL), CONTROL_EMITTERS)),
  ];
  await bring({ folder: 'generated', files, isOurs: () => true }, values.check);
  const isOurs = (path: string) => path.endsWith('.json');
  await bring({ folder: 'docs/vectors', files: emitVectors(model), isOurs }, values.check);
});

/** Writes what differs, or only reports it and fails the command. */
async function bring({ folder, files, isOurs }: Output, isCheck: boolean): Promise<void> {
  const directory = join(repositoryRoot, folder);
  const existing = await readFiles(directory);
  const drift = compareFiles(
    files,
    existing.filter(({ path }) => isOurs(path)),
  );
  const report = describeDrift(drift);

  if (!isCheck) {
    await Promise.all(drift.extra.map((path) => rm(join(directory, path))));
    const stale = new Set([...drift.missing, ...drift.different]);
    const written = files.filter((file) => stale.has(file.path));
    await Promise.all(written.map((file) => write(directory, file)));
    print(report.length === 0 ? `${folder}/ was up to date` : report.join('\n'));
  } else if (report.length > 0) {
    print(`${folder}/ does not match openapi/:\n${report.join('\n')}\nTo fix it: pnpm generate`);
    process.exitCode = 1;
  }
}

async function write(directory: string, file: GeneratedFile): Promise<void> {
  const path = join(directory, file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.content);
}

async function readFiles(root: string): Promise<readonly GeneratedFile[]> {
  const paths = await listFiles(root);
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(root, path).split(sep).join('/'),
      content: await readFile(path, 'utf8'),
    })),
  );
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nothingIfMissing);
  const lists = entries.map((entry) => {
    if (NOT_OURS.has(entry.name) || OTHER_ENDINGS.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
  return (await Promise.all(lists)).flat();
}

function nothingIfMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function print(message: string): void {
  process.stdout.write(`${message}\n`);
}
