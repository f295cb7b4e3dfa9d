import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Workflow } from '../model/workflow.ts';
import { type KnownOperations, readWorkflow } from './read-workflow.ts';

const FOLDER = 'openapi/workflows';

/** Returns all workflows of a project by name. */
export async function loadWorkflows(
  root: string,
  known: KnownOperations,
): Promise<readonly Workflow[]> {
  const folder = join(root, FOLDER);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.arazzo.yaml')).sort();
  const texts = names.map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(texts)).map((text) => readWorkflow(parse(text), known));
}
