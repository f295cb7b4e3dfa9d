/** Packages of which only a bundle is used, which holds whatever it needs. */
const BUNDLES = ['redoc', 'swagger-ui-dist', '@scalar/fastify-api-reference'];

/** Leaves out what nobody loads: a hundred packages, installed by everybody for the sake of one benchmark. */
function readPackage(manifest) {
  if (BUNDLES.includes(manifest.name)) {
    manifest.dependencies = {};
    manifest.peerDependencies = {};
  }
  return manifest;
}

export const hooks = { readPackage };
