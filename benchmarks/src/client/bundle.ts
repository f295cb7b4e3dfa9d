import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The folder in which package names are resolved, for files anywhere. */
const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

export interface BundleOptions {
  /** One module whose exports are those of the bundle; unused code is removed. */
  readonly source: string;
  /** The base of relative imports. */
  readonly folder: string;
  /** `browser` prefers a package's build for browsers; `neutral` takes the general one. */
  readonly platform: 'browser' | 'neutral' | 'node';
  readonly minify: boolean;
}

/** Returns the module and its imports as one ES module. */
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
  /** The size after `gzip -9`. */
  readonly gzipBytes: number;
}

export async function bundleSize(options: Omit<BundleOptions, 'minify'>): Promise<Size> {
  const code = await bundle({ ...options, minify: true });
  return {
    minifiedBytes: Buffer.byteLength(code),
    gzipBytes: gzipSync(code, { level: 9 }).length,
  };
}
