import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../copy-project.ts';
import { lineOfEntry, splitPlace } from '../edit-part.ts';
import {
  type DocumentFault,
  INCOMPLETE,
  MISSHAPEN,
  SINGLE,
  UNREADABLE,
  UNRESOLVED,
} from './document-faults.ts';

/** The real command on a copy whose documents are broken. */
describe('pnpm generate', () => {
  let project: ProjectCopy;

  beforeEach(async () => {
    project = await copyProject();
  });

  afterEach(() => project.remove());

  test.each<[string, readonly DocumentFault[]]>([
    ['no YAML', UNREADABLE],
    ['references that lead nowhere', UNRESOLVED],
    ['another shape', MISSHAPEN],
    ['gaps and contradictions', INCOMPLETE],
    ...sampleOf(SINGLE, 2).map((fault): [string, readonly DocumentFault[]] => [
      `only ${fault[3]}`,
      [fault],
    ]),
  ])('answers %s with a line for each fault, and no stack', async (_, faults) => {
    for (const [place, from, to] of faults) await project.edit(`openapi/${place}`, from, to);

    const { code, stdout, stderr } = await project.run('generate');

    const lines = stderr.trimEnd().split('\n');
    for (const [place, , , line] of faults) {
      const [file, entry] = splitPlace(place);
      const found = lines.filter((one) => one.startsWith(`openapi/${file}:`));
      const source = await readFile(join(project.folder, 'openapi', file), 'utf8');
      const above = entry === undefined ? 0 : lineOfEntry(source, entry);
      const want = line.replace(/^:(\d+)/u, (_, own) => `:${Number(own) + above}`);
      expect(found.join('\n')).toContain(want);
    }
    expect(lines.filter((line) => !/^openapi\/[\w/.-]+\.yaml:\d+: .+\.$/u.test(line))).toEqual([]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  test('answers an option that it does not know with one line', async () => {
    const { code, stderr } = await project.run('generate', '--chekc');

    expect(code).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--chekc'.*\n$/u);
  });
});
