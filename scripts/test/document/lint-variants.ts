import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { redocly, repositoryRoot } from '../../src/document/load-document.ts';
import { editPart, splitPlace } from '../edit-part.ts';

/** Text to replace in a part of `openapi/`, such as `shared/fields.yaml#/OrderId`. */
export type DocumentChange = readonly [place: string, from: string | RegExp, to: string];

export interface LintProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly {
    readonly source: { readonly ref: string };
    readonly pointer: string;
  }[];
}

export interface LintedVariants {
  /** The problems of each document as it is, by its name in `redocly.yaml`. */
  readonly unchanged: ReadonlyMap<string, readonly LintProblem[]>;
  /** The problems of each changed copy, in the order of the changes. */
  readonly changed: readonly (readonly LintProblem[])[];
}

interface Api {
  readonly root: string;
}

interface Configuration {
  readonly apis: Readonly<Record<string, Api>>;
}

/**
 * Lints the documents, and one copy for each change, with the project's configuration. Redocly starts once for all: a
 * start takes longer than to lint.
 */
export async function lintVariants(changes: readonly DocumentChange[]): Promise<LintedVariants> {
  const folder = await mkdtemp(join(tmpdir(), 'house-rules-'));
  try {
    const rules = 'scripts/redocly';
    await cp(join(repositoryRoot, rules), join(folder, rules), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const source = await readFile(join(repositoryRoot, 'redocly.yaml'), 'utf8');
    const configuration: Configuration = parse(source);
    const names = Object.keys(configuration.apis);
    const apis: Record<string, Api> = {};
    for (const [name, api] of Object.entries(configuration.apis)) {
      apis[name] = await addVariant(folder, name, api);
    }
    for (const [index, change] of changes.entries()) {
      const api = change[0].startsWith('sandbox') ? 'sandbox@v1' : 'gateway@v1';
      const settings = configuration.apis[api];
      if (settings === undefined) throw new Error(`redocly.yaml has no ${api}`);
      apis[`variant-${index}@v1`] = await addVariant(folder, `variant-${index}`, settings, change);
    }
    await writeFile(join(folder, 'redocly.yaml'), stringify({ ...configuration, apis }));
    const reports = await lint(Object.keys(apis), folder);
    return {
      unchanged: new Map(names.map((name, index) => [name, reports[index] ?? []])),
      changed: reports.slice(names.length),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function addVariant(folder: string, name: string, api: Api, change?: DocumentChange) {
  const home = join(folder, name);
  await mkdir(home);
  const filter = (source: string) => !source.endsWith('released');
  await cp(join(repositoryRoot, 'openapi'), join(home, 'openapi'), { recursive: true, filter });
  if (change !== undefined) {
    const [place, from, to] = change;
    const [file, entry] = splitPlace(place);
    const path = join(home, 'openapi', file);
    await writeFile(path, editPart(await readFile(path, 'utf8'), entry, from, to));
  }
  return { ...api, root: `${name}/${api.root}` };
}

/** Returns the problems of each document; Redocly starts once and prints one report after the other. */
export async function lint(
  apis: readonly string[],
  folder: string,
  ...options: string[]
): Promise<readonly (readonly LintProblem[])[]> {
  const args = ['lint', ...apis, '--format', 'json', '--max-problems', '1000', ...options];
  const { stdout } = await redocly(args, folder).catch((failure: { stdout: string }) => failure);
  const list = stdout.replaceAll(/^\}(?=\s*\{)/gmu, '},');
  const reports: readonly { readonly problems: readonly LintProblem[] }[] = JSON.parse(`[${list}]`);
  if (reports.length !== apis.length)
    throw new Error(`${reports.length} reports of ${apis.length}`);
  return reports.map(({ problems }) => problems);
}
