import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCENARIOS_FOLDER } from '#assets';
import type { Scenario } from './scenario.ts';
import { ScenarioError } from './scenario-error.ts';

const FILE_NAME = /^([a-z0-9][a-z0-9-]{0,49})\.ya?ml$/u;
const MAX_BYTES = 65_536;

/**
 * Reads the scenarios of the sandbox, and those of a team's own folder. Other files in it are ignored.
 * @throws {ScenarioError} for a file that is not a valid scenario, or a folder that cannot be read.
 */
export async function loadScenarios(ownFolder?: string): Promise<readonly Scenario[]> {
  const folders = ownFolder === undefined ? [SCENARIOS_FOLDER] : [SCENARIOS_FOLDER, ownFolder];
  const scenarios = new Map<string, Scenario>();
  for (const folder of folders) {
    for (const file of await listFiles(folder)) {
      const path = join(folder, file);
      const [, name] = FILE_NAME.exec(file) ?? [];
      if (name === undefined) {
        const allowed = 'name it with 1 to 50 small letters, digits and hyphens before .yaml';
        throw new ScenarioError({ file: path }, allowed);
      }
      if (scenarios.has(name)) {
        throw new ScenarioError({ file: path }, `another scenario is called ${name}`);
      }
      scenarios.set(name, await loadScenario(name, path));
    }
  }
  return [...scenarios.values()];
}

/** What the files said when they were read last: each run reads all of them, and few have changed since. */
const known = new Map<string, { readonly text: string; readonly scenario: Scenario }>();

/**
 * Reads one scenario from a file of any name.
 * @throws {ScenarioError} for a file that is not a valid scenario.
 */
export async function loadScenario(name: string, path: string): Promise<Scenario> {
  const text = await readText(path);
  const before = known.get(path);
  if (before?.text === text && before.scenario.name === name) return before.scenario;
  // YAML and the schemas of both documents are loaded with the first scenario, which few runs need.
  const { readScenario } = await import('./read-scenario.ts');
  const scenario = readScenario(name, path, text);
  known.set(path, { text, scenario });
  return scenario;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch((error: unknown) => refuseFile(folder, error));
  return files.filter((file) => /\.ya?ml$/iu.test(file)).sort();
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => refuseFile(path, error));
  if (bytes.length > MAX_BYTES) {
    throw new ScenarioError({ file: path }, `it is larger than ${MAX_BYTES / 1_024} KiB`);
  }
  return bytes.toString('utf8');
}

function refuseFile(file: string, error: unknown): never {
  const { code = 'an unknown fault' } = Object(error) as { code?: string };
  throw new ScenarioError({ file }, `cannot be read (${code})`);
}
