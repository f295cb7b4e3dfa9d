import type { GeneratedFile } from '../../model/model.ts';

/** Returns the first sentence of every generated text file; the caller adds the file's comment marks. */
export function headerText(emitter: string, source = 'openapi/openapi.yaml'): string {
  return `Generated from ${source} by scripts/src/${emitter}.ts. Do not edit; run "pnpm generate".`;
}

/** Returns a generated TypeScript module: header, then its parts with a blank line between them. */
export function typescriptFile(
  path: string,
  emitter: string,
  parts: readonly string[],
  source?: string,
): GeneratedFile {
  return { path, content: `// ${headerText(emitter, source)}\n\n${parts.join('\n\n')}\n` };
}

/** Returns a JSON file, without a header because JSON has no comments. */
export function jsonFile(path: string, value: unknown): GeneratedFile {
  return { path, content: `${JSON.stringify(value, null, 2)}\n` };
}

/** Returns a JSDoc block; blank lines stay blank in it. */
export function docComment(paragraphs: readonly string[], indent = ''): string {
  const lines = paragraphs.join('\n\n').split('\n');
  return [
    `${indent}/**`,
    ...lines.map((line) => `${indent} * ${line}`.trimEnd()),
    `${indent} */`,
  ].join('\n');
}

export interface GeneratedPackageOptions {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** The emitter that writes the package. */
  readonly emitter: string;
  /** The source that the emitter reads; default: the API document. */
  readonly source?: string | undefined;
  /** For the README: who uses the package, and what most readers need instead. */
  readonly use: string;
  /** Workspace packages that it imports, by folder relative to itself. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Packages of others that it imports, from the catalog. */
  readonly libraries?: readonly string[] | undefined;
  readonly jsonExports?: readonly string[] | undefined;
  /** Modules with their own entry beside the index, by the entry's name. */
  readonly moduleExports?: Readonly<Record<string, string>> | undefined;
  /** True for a package that is never published. */
  readonly private?: boolean | undefined;
}

/** Returns the files that make a folder a workspace package with a README and a TypeScript project. */
export function packageFiles(options: GeneratedPackageOptions): readonly GeneratedFile[] {
  const { folder, dependencies, libraries = [], jsonExports = [], moduleExports = {} } = options;
  const names = Object.keys(dependencies);
  return [
    jsonFile(`${folder}/package.json`, {
      name: options.name,
      version: options.version,
      private: options.private,
      description: options.description,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=22.12.0 || >=20.19.0 <21' },
      exports: {
        '.': moduleEntry('index'),
        ...Object.fromEntries(
          Object.entries(moduleExports).map(([name, file]) => [`./${name}`, moduleEntry(file)]),
        ),
        ...Object.fromEntries(jsonExports.map((file) => [`./${file}`, `./src/${file}`])),
      },
      // Includes the source, because source maps and declaration maps refer to it.
      files: ['dist', 'src'],
      // Otherwise a tarball packed before a build would be empty.
      scripts: { prepack: 'tsc -b --noCheck' },
      dependencies: Object.fromEntries([
        ...names.map((name) => [name, 'workspace:*']),
        ...libraries.map((name) => [name, 'catalog:']),
      ]),
    }),
    jsonFile(`${folder}/tsconfig.json`, {
      extends: '../../tsconfig.base.json',
      compilerOptions: { rootDir: 'src', outDir: 'dist' },
      include: ['src'],
      references: names.map((name) => ({ path: dependencies[name] })),
    }),
    {
      path: `${folder}/README.md`,
      content: [
        `<!-- ${headerText(options.emitter, options.source)} -->`,
        `# ${options.name}`,
        `${options.description}. ${options.use}\n`,
      ].join('\n\n'),
    },
  ];
}

/** Returns the targets of an entry: the source within the repository, the compiled file elsewhere. */
function moduleEntry(name: string): object {
  return {
    'gateway-source': `./src/${name}.ts`,
    types: `./dist/${name}.d.ts`,
    default: `./dist/${name}.js`,
  };
}
