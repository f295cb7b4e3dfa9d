import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../document/load-document.ts';
import type { Packed } from './pack-all.ts';
import { runPnpm } from './run-program.ts';

/** What `packages/sandbox/pack.js` has put into its bundle, as `name@version`. */
const BUNDLED = 'packages/sandbox/dist/packed/bundled.json';

interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly 'bom-ref': string;
  readonly scope?: string;
}

/**
 * Writes a bill of materials for each package in the form of CycloneDX: what it depends on, and what is bundled in it.
 * @param folder is created.
 */
export async function writeBills(folder: string, packages: readonly Packed[]): Promise<void> {
  await mkdir(folder);
  const filters = packages.flatMap(({ name }) => ['--filter', name]);
  const out = join(folder, '%s-%v.cdx.json');
  const options = ['sbom', '--sbom-format=cyclonedx', '--out', out];
  await runPnpm([...filters, ...options, '--split', '--prod']);

  const sandbox = packages.find(({ name }) => name === '@cashfree-rest/sandbox');
  if (sandbox === undefined) return;
  const path = join(folder, `cashfree-rest-sandbox-${sandbox.version}.cdx.json`);
  const installed = (await readBill(path)).components.map(idOf);
  // What is bundled is a development dependency.
  await runPnpm(['--filter', sandbox.name, ...options]);
  const text = await readFile(join(repositoryRoot, BUNDLED), 'utf8');
  const kept = new Set<string>([...installed, ...JSON.parse(text)]);
  const bill = keepComponents(await readBill(path), (component) => kept.has(idOf(component)));
  await writeFile(path, `${JSON.stringify(bill, null, 2)}\n`);
}

async function readBill(path: string): Promise<Bill> {
  return JSON.parse(await readFile(path, 'utf8')) as Bill;
}

/** Returns the bill with these components alone, all of them as needed at run time. */
export function keepComponents(bill: Bill, isKept: (component: Component) => boolean): Bill {
  const components = bill.components.filter(isKept);
  const refs = new Set([bill.metadata.component, ...components].map((part) => part['bom-ref']));
  return {
    ...bill,
    components: components.map(({ scope, ...component }) => ({ ...component, scope: 'required' })),
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) })),
  };
}

function idOf({ group, name, version }: Component): string {
  return `${group === undefined ? name : `${group}/${name}`}@${version}`;
}
