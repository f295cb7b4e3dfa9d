import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { repositoryRoot } from './document/load-document.ts';
import { redocScript } from './emit/reference/redoc-script.ts';
import { runCommand } from './faults/run-command.ts';
import { buildModel } from './model/build-model.ts';
import { withCodeSamples } from './samples/with-code-samples.ts';
import { withSandboxServer } from './samples/with-sandbox-server.ts';
import { buildAssets } from './site/assets/build-assets.ts';
import { buildSite } from './site/build-site.ts';
import { loadPages } from './site/texts/load-pages.ts';
import { loadPictures } from './site/texts/load-pictures.ts';

/** Writes the static site: our pages with their pictures, the Redoc page with its assets, the documents, the collection and the test vectors. */
async function buildDocs(site: string): Promise<void> {
  const generated = join(repositoryRoot, 'generated');
  const plain = await readFile(join(generated, 'contract/src/document.json'), 'utf8');
  const control = await readFile(join(generated, 'sandbox/src/document.json'), 'utf8');
  const gateway = buildModel(withSandboxServer(JSON.parse(plain)));
  const document = withCodeSamples(gateway);
  const pictures = await loadPictures();
  const pages = buildSite({
    gateway,
    control: buildModel(JSON.parse(control), 'openapi/sandbox.yaml'),
    pages: await loadPages(),
    pictures,
    address: process.env.DOCS_URL,
  });
  const files = [...pages, ...(await buildAssets())];

  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await Promise.all([
    cp(join(generated, 'reference'), site, { recursive: true }),
    cp(join(generated, 'postman'), join(site, 'postman'), { recursive: true }),
    cp(join(generated, 'workflows'), site, { recursive: true }),
    cp(join(repositoryRoot, 'docs/vectors'), join(site, 'vectors'), { recursive: true }),
    ...pictures.map(({ path }) => cp(join(repositoryRoot, 'docs', path), join(site, path))),
    writeFile(join(site, 'redoc.js'), await redocScript(document)),
    writeFile(join(site, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`),
    writeFile(join(site, 'openapi.yaml'), yaml(document)),
    writeFile(join(site, 'sandbox-control.yaml'), yaml(JSON.parse(control))),
    ...files.map(async ({ path, content }) => {
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), content);
    }),
  ]);
}

function yaml(document: object): string {
  return stringify(document, { aliasDuplicateObjects: false });
}

// The argument may name another folder than docs/site/. DOCS_URL is where a site will be that no sandbox serves.
const [folder = join(repositoryRoot, 'docs/site')] = process.argv.slice(2);
await runCommand(() => buildDocs(folder));
