import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * The Redoc that the pinned CLI carries, the one that its own `build-docs --inlineBundle` writes into pages, with the
 * document in it, as one classic script: opened from a disk, a page may load neither modules nor documents.
 * @throws if the bundle has moved or changed, so that a new version cannot bring requests back unnoticed.
 */
export async function redocScript(document: object): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const folder = join(dirname(manifest), 'lib/chunks');
  const { outputFiles } = await build({
    stdin: { contents: start(document), resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    // What Redoc would do in Node is left empty.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return withLocalLogo(outputFiles[0]?.text ?? '');
}

function start(description: object): string {
  // Telemetry is off in so many words: Redoc 3 sends usage data unless it is told not to.
  return `import { init } from './redoc.standalone.js';
init(${JSON.stringify(description)}, { disableTelemetry: true, hideSearch: false }, document.getElementById('reference'));`;
}

/** What Redoc would fetch from its makers' servers, and the file of ours that it gets instead. */
const REMOTE_LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[\w-]+\.svg/gu;
const LOCAL_LOGO = 'redoc-logo.svg';

function withLocalLogo(script: string): string {
  const local = script.replaceAll(REMOTE_LOGO, LOCAL_LOGO);
  if (local === script) throw new Error('Redoc has changed: its logo is not where it was');
  return local;
}
