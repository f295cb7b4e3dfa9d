import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { copyProject, type ProjectCopy } from '../copy-project.ts';
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
    ...SINGLE.map((fault): [string, readonly DocumentFault[]] => [`only ${fault[3]}`, [fault]]),
  ])('answers %s with a line for each fault, and no stack', async (_, faults) => {
    for (const [file, from, to] of faults) await project.edit(`openapi/${file}`, from, to);

    const { code, stdout, stderr } = await project.run('generate');

    const lines = stderr.trimEnd().split('\n');
    for (const [file, , , line] of faults) {
      const found = lines.filter((one) => one.startsWith(`openapi/${file}:`));
      expect(found.join('\n')).toContain(line);
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
