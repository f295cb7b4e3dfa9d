import { existsSync, readFileSync } from 'node:fs';

/** Packages of which only a bundle is used, which holds whatever it needs. */
const BUNDLES = ['redoc', 'swagger-ui-dist', '@scalar/fastify-api-reference'];

const pathOf = (path) => new URL(path, import.meta.url);
const { name: root } = readManifest('package.json');
const { dependencies: tools } = readManifest('tools/package.json');

function readManifest(path) {
  return JSON.parse(readFileSync(pathOf(path), 'utf8'));
}

/**
 * Leaves out what nobody loads: a hundred packages, installed by everybody for the sake of one benchmark. And msw, which the
 * sandbox's users may have: pnpm would install it with the sandbox, because the tools have it.
 */
function readPackage(manifest) {
  if (manifest.name === '@cashfree-rest/sandbox') delete manifest.peerDependencies?.msw;
  if (BUNDLES.includes(manifest.name)) {
    manifest.dependencies = {};
    manifest.peerDependencies = {};
  }
  return manifest;
}

/**
 * Lets a first `pnpm start` install the root and the projects that it depends on. Only the install that
 * `verifyDepsBeforeRun` starts writes to stderr; one by hand installs everything, and so does any after it.
 */
function updateConfig(config) {
  // Whatever uses the tools finds them in the root, where it would not find the dependencies of a sibling.
  config.publicHoistPattern = Object.keys(tools);
  const isChosen = config.filter !== undefined || config.filterProd !== undefined;
  if (config.useStderr && !isChosen && !existsSync(pathOf('node_modules/jest'))) {
    config.filter = [`${root}...`];
  }
  return config;
}

export const hooks = { readPackage, updateConfig };
