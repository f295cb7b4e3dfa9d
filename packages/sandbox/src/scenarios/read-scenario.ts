import { parseDocument } from 'yaml';
import { type Refuse, readObject, readText } from './read-content.ts';
import { givenNames, readStep } from './read-step.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioError } from './scenario-error.ts';

const MAX_STEPS = 50;
const SCENARIO_KEYS = ['title', 'about', 'steps'];

/**
 * Reads a scenario from the text of its file.
 * @throws {ScenarioError} for anything that the format does not have; the message names file, step and field.
 */
export function readScenario(name: string, file: string, text: string): Scenario {
  const refuse: Refuse = (field, explanation) => {
    throw new ScenarioError({ file, field }, explanation);
  };
  const content = readObject(parseYaml(text, refuse), SCENARIO_KEYS, refuse);
  const { steps } = content;
  const title = readText(content, 'title', refuse);
  const about = readText(content, 'about', refuse);
  if (!Array.isArray(steps) || steps.length === 0 || steps.length > MAX_STEPS) {
    return refuse('steps', `write a list of 1 to ${MAX_STEPS} steps`);
  }
  const known = givenNames();
  const read = (step: unknown, index: number) =>
    readStep(step, known, (field, explanation) => {
      throw new ScenarioError({ file, step: index + 1, field }, explanation);
    });
  return { name, title, about, steps: steps.map(read) };
}

function parseYaml(text: string, refuse: Refuse): unknown {
  const document = parseDocument(text, { schema: 'core' });
  const [fault] = document.errors;
  if (fault !== undefined) return refuse(undefined, fault.message.split('\n')[0] ?? 'no YAML');
  try {
    return document.toJS();
  } catch (error) {
    // An alias without its anchor, or so many that they would fill the memory.
    return refuse(undefined, error instanceof Error ? error.message : 'no YAML');
  }
}
