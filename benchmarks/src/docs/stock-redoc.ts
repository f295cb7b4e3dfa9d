import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CLI = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));

const REMOTE_BUNDLE =
  /https:\/\/cdn\.redocly\.com\/redoc\/v([\d.]+)\/bundles\/redoc\.standalone\.js/gu;
const WITHOUT_TELEMETRY = '"disableTelemetry":true';

/**
 * Lets the pinned Redocly CLI write its page for a document into a folder, without configuration. Puts that CLI's Redoc
 * beside it, which the page would fetch from its makers' servers. The page contains a hash of that file, so the browser
 * itself verifies it.
 * @returns the version of that Redoc.
 */
export async function buildStockRedoc(document: string, folder: string): Promise<string> {
  await mkdir(folder);
  const page = join(folder, 'index.html');
  // Run in this folder, which has no redocly.yaml of ours.
  await run(process.execPath, [join(CLI, 'bin/cli.js'), 'build-docs', document, '-o', page], {
    cwd: folder,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off' },
  });
  const html = await readFile(page, 'utf8');
  const version = [...html.matchAll(REMOTE_BUNDLE)][0]?.[1];
  if (version === undefined || !html.includes(WITHOUT_TELEMETRY))
    throw new Error('the page of redocly build-docs has changed');
  // Telemetry was off for the CLI, which then turns it off in the page too; stock pages have it on.
  const stock = html
    .replaceAll(REMOTE_BUNDLE, './redoc.standalone.js')
    .replace(WITHOUT_TELEMETRY, '"disableTelemetry":false');
  await writeFile(page, stock);
  await copyFile(join(CLI, 'lib/chunks/redoc.standalone.js'), join(folder, 'redoc.standalone.js'));
  return version;
}
