import { bundleSandbox } from '../bundle-sandbox.js';

/** Sees to it that tests of the process run the sources as they are, even if the last build is older. */
export default async function bundleCli() {
  await bundleSandbox();
}
