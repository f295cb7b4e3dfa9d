import { markdownTable } from '../markdown-table.ts';
import { type BundleOptions, bundleSize } from './bundle.ts';
import { HEY_API_CLIENT, HEY_API_OPERATIONS, REDOCLY_CLIENT } from './generate-clients.ts';

type Contestant = Pick<BundleOptions, 'source' | 'platform'>;

const OURS = '@cashfree-rest/client';
const OURS_IN_BROWSERS = `${OURS}/browser`;

const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  'our client: `createClient`': neutral(`export { createClient } from '${OURS}'`),
  'our client: one operation': neutral(`export { connect, getOrderStatus } from '${OURS}'`),
  'our client: `createFetchClient`': neutral(`export { createFetchClient } from '${OURS}'`),
  'our client: every export': neutral(`export * from '${OURS}'`),
  'our browser entry: `createClient`': browser(
    `export { createClient } from '${OURS_IN_BROWSERS}'`,
  ),
  'our browser entry: one operation': browser(
    `export { connect, getOrderStatus } from '${OURS_IN_BROWSERS}'`,
  ),
  'openapi-fetch, knows no operation': browser(`export { default } from 'openapi-fetch'`),
  'Hey API: all operations': browser(
    `export * from '${HEY_API_OPERATIONS}'; export { client } from '${HEY_API_CLIENT}'`,
  ),
  'Hey API: one operation': browser(
    `export { getOrderStatus } from '${HEY_API_OPERATIONS}'; export { client } from '${HEY_API_CLIENT}'`,
  ),
  'Redocly: all operations': browser(`export { client } from '${REDOCLY_CLIENT}'`),
  'Redocly: one operation': browser(
    `export { configure, getOrderStatus } from '${REDOCLY_CLIENT}'`,
  ),
  'axios, knows no operation': browser(`export { default } from 'axios'`),
};

/**
 * Measures what each client adds to a bundle.
 *
 * @param folder the output of `generateClients`.
 */
export async function benchSizes(folder: string): Promise<string> {
  const rows = [['in a bundle', 'minified, kB (bytes)', 'gzip, kB (bytes)']];
  for (const [name, contestant] of Object.entries(CONTESTANTS)) {
    const { minifiedBytes, gzipBytes } = await bundleSize({ ...contestant, folder });
    rows.push([name, kilobytes(minifiedBytes), kilobytes(gzipBytes)]);
  }
  return markdownTable(rows);
}

/** The entry with the secret key; it does not build for browsers, by design. */
function neutral(source: string): Contestant {
  return { source, platform: 'neutral' };
}

function browser(source: string): Contestant {
  return { source, platform: 'browser' };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} (${bytes.toLocaleString('en')})`;
}
