import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { emitOutputs } from '../../src/emit/emit-outputs.ts';
import { describeError } from '../../src/faults/run-command.ts';
import { copyProject, type ProjectCopy } from '../copy-project.ts';
import { lineOfEntry, splitPlace } from '../edit-part.ts';
import {
  type DocumentFault,
  INCOMPLETE,
  MISSHAPEN,
  MISSHAPEN_CONTROL,
  SINGLE,
  UNREADABLE,
  UNREADABLE_CONTROL,
  UNRESOLVED,
} from './document-faults.ts';

/**
 * Two kinds in a run: each document has faults of one, and keeps none of the other's from being found. The command at the
 * end has two more.
 */
const PAIRS: readonly (readonly [kinds: string, faults: readonly DocumentFault[]])[] = [
  [
    'references that lead nowhere, and a control API that is no YAML',
    [...UNRESOLVED, ...UNREADABLE_CONTROL],
  ],
];

/** The kinds one by one, and the faults that each need a run of their own. */
const KINDS: typeof PAIRS = [
  [
    'a root that stops the lint, and a control API of another shape',
    [...SINGLE.slice(0, 1), ...MISSHAPEN.slice(1)],
  ],
  ['no YAML', UNREADABLE],
  ['references that lead nowhere', UNRESOLVED],
  ['another shape', MISSHAPEN],
  ...SINGLE.map((fault) => [`only ${fault[3]}`, [fault]] as const),
];

/** The lines about some faults; each place in them stands in this folder. */
async function expectLines(
  lines: readonly string[],
  faults: readonly DocumentFault[],
  folder: string,
): Promise<void> {
  for (const [place, , , line] of faults) {
    const [file, entry] = splitPlace(place);
    const found = lines.filter((one) => one.startsWith(`openapi/${file}:`));
    const source = await readFile(join(folder, 'openapi', file), 'utf8');
    const above = entry === undefined ? 0 : lineOfEntry(source, entry);
    const want = line.replace(/^:(\d+)/u, (_, own) => `:${Number(own) + above}`);
    expect(found.join('\n')).toContain(want);
  }
  expect(lines.filter((line) => !/^openapi\/[\w/.-]+\.yaml:\d+: .+\.$/u.test(line))).toEqual([]);
}

/** A copy of the project whose documents are broken. */
describe('a project with faults', () => {
  let project: ProjectCopy;

  const breakAll = async (faults: readonly DocumentFault[]) => {
    for (const [place, from, to] of faults) await project.edit(`openapi/${place}`, from, to);
  };

  beforeAll(async () => {
    project = await copyProject();
  });

  afterEach(() => project.restore());

  afterAll(() => project.remove());

  test.each([...PAIRS, ...(IS_LONG_RUN ? KINDS : [])])(
    'of %s generates nothing, and each fault has a line',
    async (_, faults) => {
      await breakAll(faults);

      const failure = await emitOutputs(project.folder).then(
        () => undefined,
        (error: unknown) => error,
      );

      expect(failure).toBeDefined();
      await expectLines(await describeError(failure, project.folder), faults, project.folder);
    },
  );

  test('of gaps, and a control API of another shape: the command answers with a line for each, and no stack', async () => {
    const faults = [...INCOMPLETE, ...MISSHAPEN_CONTROL];
    await breakAll(faults);

    const { code, stdout, stderr } = await project.run('generate');

    await expectLines(stderr.trimEnd().split('\n'), faults, project.folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

test('an option that a command does not know is answered with one line', async () => {
  const parse = async () => parseArgs({ args: ['--chekc'], options: {} });
  const failure = await parse().catch((error: unknown) => error);

  expect(await describeError(failure)).toEqual([
    expect.stringMatching(/^Unknown option '--chekc'.*$/u),
  ]);
});
