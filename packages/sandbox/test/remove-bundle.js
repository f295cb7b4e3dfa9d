import { rm } from 'node:fs/promises';

/** Removes what bundle-cli.js has written, if it has. */
export default async function removeBundle() {
  const { SANDBOX_TEST_CLI } = process.env;
  // A run inside another one uses its bundle.
  if (SANDBOX_TEST_CLI?.includes(`-${process.pid}.`)) await rm(SANDBOX_TEST_CLI, { force: true });
}
