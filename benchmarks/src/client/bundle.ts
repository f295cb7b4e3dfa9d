import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Where package names are looked up, wherever the files that import them lie. */
const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

export interface BundleOptions {
  /** One module, whose exports are those of the bundle; what they do not need is left out. */
  readonly source: string;
  /** What relative imports start from. */
  readonly folder: string;
  /** `browser` takes a package's build for browsers where it has one, `neutral` the one for everybody. */
  readonly platform: 'browser' | 'neutral' | 'node';
  readonly minify: boolean;
}

/** The module and all that it imports as one ES module. */
export async function bundle({ source, folder, ...options }: BundleOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: source, resolveDir: folder, loader: 'ts' },
    nodePaths: [NODE_MODULES],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

export interface Size {
  readonly minifiedBytes: number;
  /** As `gzip -9` would make it. */
  readonly gzipBytes: number;
}

export async function bundleSize(options: Omit<BundleOptions, 'minify'>): Promise<Size> {
  const code = await bundle({ ...options, minify: true });
  return {
    minifiedBytes: Buffer.byteLength(code),
    gzipBytes: gzipSync(code, { level: 9 }).length,
  };
}
