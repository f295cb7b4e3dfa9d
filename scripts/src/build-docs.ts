import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { buildModel } from './build-model.ts';
import { repositoryRoot } from './load-document.ts';
import { buildSite } from './site/build-site.ts';
import { loadPages } from './site/load-pages.ts';
import { withCodeSamples } from './with-code-samples.ts';

/** Style and script of our pages, as they stand. */
const STATIC_FILES = fileURLToPath(new URL('site/static', import.meta.url));

/** Writes the static site: our pages, the Redoc page with all its assets, the documents, the collection. */
async function buildDocs(site: string): Promise<void> {
  const generated = join(repositoryRoot, 'generated');
  const plain = await readFile(join(generated, 'contract/src/document.json'), 'utf8');
  const control = await readFile(join(generated, 'sandbox/src/document.json'), 'utf8');
  const model = buildModel(JSON.parse(plain));
  const document = withCodeSamples(model);
  const pages = buildSite(model, await loadPages());

  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await Promise.all([
    cp(join(generated, 'reference'), site, { recursive: true }),
    cp(STATIC_FILES, site, { recursive: true }),
    cp(join(generated, 'postman'), join(site, 'postman'), { recursive: true }),
    writeFile(join(site, 'redoc.standalone.js'), await localRedoc()),
    writeFile(join(site, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`),
    writeFile(join(site, 'openapi.yaml'), yaml(document)),
    writeFile(join(site, 'sandbox-control.yaml'), yaml(JSON.parse(control))),
    ...pages.map(async ({ path, content }) => {
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), content);
    }),
  ]);
}

function yaml(document: object): string {
  return stringify(document, { aliasDuplicateObjects: false });
}

/** What Redoc would fetch from its makers' servers, and the file of ours that it gets instead. */
const REMOTE_LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[\w-]+\.svg/gu;
const LOCAL_LOGO = 'redoc-logo.svg';

/**
 * The Redoc that the pinned CLI carries, the one that its own `build-docs --inlineBundle` writes into pages, with
 * its logo taken from beside it: nothing on our pages comes from elsewhere.
 * @throws if the bundle has moved or changed, so that a new version cannot bring the requests back unnoticed.
 */
async function localRedoc(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const bundle = await readFile(join(dirname(manifest), 'lib/chunks/redoc.standalone.js'), 'utf8');
  const local = bundle.replaceAll(REMOTE_LOGO, LOCAL_LOGO);
  if (local === bundle) throw new Error('Redoc has changed: its logo is not where it was');
  return local;
}

// Another folder than docs/site/ may be named.
const [folder = join(repositoryRoot, 'docs/site')] = process.argv.slice(2);
await buildDocs(folder);
