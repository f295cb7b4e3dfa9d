import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { repositoryRoot } from '../src/document/load-document.ts';

type Dependencies = Readonly<Record<string, { readonly version: string }>>;

interface Importer {
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
}

interface Snapshot {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly importers: Readonly<Record<string, Importer>>;
  readonly packages: Readonly<Record<string, { readonly os?: readonly string[] }>>;
  readonly snapshots: Readonly<Record<string, Snapshot>>;
}

/** Somewhat more than today, so that growth is noticed. Of these, 130 are in the sandbox that we publish. */
const MOST_PACKAGES = 170;

const lockfile: Lockfile = parse(await readFile(join(repositoryRoot, 'pnpm-lock.yaml'), 'utf8'));
const started = projectsOf('.');

/** A project and those that it depends on, as pnpm chooses them for `--filter 'cashfree-rest...'`. */
function projectsOf(start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (project: string) => {
    if (found.has(project)) return;
    found.add(project);
    for (const [, version] of dependenciesOf(project)) {
      const [, link] = /^link:(.+)$/u.exec(version) ?? [];
      if (link !== undefined) visit(posix.join(project, link));
    }
  };
  visit(start);
  return found;
}

function dependenciesOf(project: string): readonly (readonly [name: string, version: string])[] {
  const { dependencies, devDependencies } = lockfile.importers[project] ?? {};
  const all = Object.entries({ ...dependencies, ...devDependencies });
  return all.map(([name, { version }]) => [name, version]);
}

/** What a project names itself, as keys of the lockfile's `snapshots`. */
function packagesOf(project: string): readonly string[] {
  return dependenciesOf(project)
    .filter(([, version]) => !version.startsWith('link:'))
    .map(([name, version]) => idOf(name, version));
}

/** An alias has the name of what it stands for in its version. */
function idOf(name: string, version: string): string {
  const id = `${name}@${version}`;
  return id in lockfile.snapshots ? id : version;
}

/** Packages with all that they need, apart from binaries for one kind of machine. */
function closureOf(packages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    const { dependencies, optionalDependencies } = lockfile.snapshots[id] ?? {};
    if (found.has(id) || lockfile.packages[id]?.os !== undefined) return;
    found.add(id);
    for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies })) {
      visit(idOf(name, version));
    }
  };
  packages.forEach(visit);
  return found;
}

describe('what a first start installs', () => {
  const named = [...started].flatMap(packagesOf);
  const installed = closureOf(named);

  test('has no tool of tests, checks, generators and releases, and nothing of the examples', () => {
    const others = Object.keys(lockfile.importers).filter((project) => !started.has(project));
    const theirs = others.flatMap(packagesOf).filter((id) => !named.includes(id));
    const root = packagesOf('.');
    const tools = packagesOf('tools').filter((id) => !root.includes(id));

    expect(others).toContain('tools');
    expect([...tools, ...theirs].filter((id) => installed.has(id))).toEqual([]);
  });

  test('has the projects that the sandbox is built from', () => {
    expect([...started]).toEqual(
      expect.arrayContaining(['packages/sandbox', 'packages/console', 'scripts']),
    );
  });

  test('is not much more than the sandbox itself', () => {
    expect(installed.size).toBeLessThanOrEqual(MOST_PACKAGES);
  });
});

describe('the install that pnpm starts before a script', () => {
  let root: string;
  let choose: (config: object) => { readonly filter?: readonly string[] };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'first-start-'));
    for (const path of ['.pnpmfile.mjs', 'package.json', 'tools/package.json']) {
      await cp(join(repositoryRoot, path), join(root, path));
    }
    const { hooks } = await import(pathToFileURL(join(root, '.pnpmfile.mjs')).href);
    choose = hooks.updateConfig;
  });

  afterAll(() => rm(root, { recursive: true }));

  test('takes only the root and its dependencies', () => {
    expect(choose({ useStderr: true }).filter).toEqual(['cashfree-rest...']);
  });

  test('takes what a filter of the command names', () => {
    expect(choose({ useStderr: true, filter: ['shop'] }).filter).toEqual(['shop']);
  });

  test('takes everything if it is called by hand', () => {
    expect(choose({ useStderr: false }).filter).toBeUndefined();
  });

  test('keeps the tools once they are there', async () => {
    await mkdir(join(root, 'node_modules/jest'), { recursive: true });

    expect(choose({ useStderr: true }).filter).toBeUndefined();
  });
});
