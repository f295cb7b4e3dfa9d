import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Returns the pinned CLI's Redoc, the one of its `build-docs --inlineBundle`, together with the document as one classic
 * script. A page opened from disk may load neither modules nor documents.
 * @throws if the bundle has moved or changed, so that a new version cannot silently send requests again.
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
    // The parts of Redoc for Node are left empty.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return withLocalLogo(outputFiles[0]?.text ?? '');
}

function start(description: object): string {
  // Turns telemetry off explicitly, because Redoc 3 sends usage data by default.
  return `import { init } from './redoc.standalone.js';
init(${JSON.stringify(description)}, { disableTelemetry: true, hideSearch: false }, document.getElementById('reference'));`;
}

/** The file that Redoc would fetch from its makers' servers, and our replacement. */
const REMOTE_LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[\w-]+\.svg/gu;
const LOCAL_LOGO = 'redoc-logo.svg';

function withLocalLogo(script: string): string {
  const local = script.replaceAll(REMOTE_LOGO, LOCAL_LOGO);
  if (local === script) throw new Error('Redoc has changed: its logo is not where it was');
  return local;
}
