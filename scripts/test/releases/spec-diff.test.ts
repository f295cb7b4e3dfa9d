import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/document/normalize-document.ts';
import { compareDocuments } from '../../src/releases/compare-documents.ts';
import { describeChanges } from '../../src/releases/describe-changes.ts';
import { lastReleased } from '../../src/releases/find-release.ts';
import { copyProject, type ProjectCopy } from '../copy-project.ts';
import { readGenerated } from '../generated-document.ts';

const ROOT = 'openapi/openapi.yaml';

const current = await readGenerated('contract');

function withVersion(document: JsonObject, version: string): JsonObject {
  return { ...document, info: { ...(document.info as JsonObject), version } };
}

function deprecateFirst(document: JsonObject): JsonObject {
  const paths = structuredClone(document.paths) as Record<string, { post: JsonObject }>;
  const [first] = Object.values(paths);
  if (first === undefined) throw new Error('the document has no path');
  first.post.deprecated = true;
  return { ...document, paths };
}

/** Each with the version that it makes of 3.4.5. */
const SMALL_CHANGES: [string, string, (document: JsonObject) => JsonObject][] = [
  ['3.5.0', 'a deprecated operation', deprecateFirst],
  ['3.4.6', 'a link', (document) => ({ ...document, externalDocs: { url: 'https://a.example' } })],
];

/** A copy of the project whose document was just released as 3.4.5. */
describe('a project', () => {
  let project: ProjectCopy;
  const setVersion = (version: string) =>
    project.edit(ROOT, /^ {2}version: .*$/mu, `  version: ${version}`);

  beforeAll(async () => {
    project = await copyProject();
    const folder = join(project.folder, 'openapi/released');
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await writeFile(join(folder, '3.4.5.json'), JSON.stringify(withVersion(current, '3.4.5')));
  });

  beforeEach(() => setVersion('3.4.5'));

  afterEach(() => project.restore());

  afterAll(() => project.remove());

  test('has no changes as it was released', async () => {
    const release = await lastReleased(project.folder);
    const same = withVersion(current, '3.4.5');
    const changes = await compareDocuments(release.document, same);

    expect(describeChanges(release, same, changes)).toEqual({
      lines: ['0 major, 0 minor, 0 patch since 3.4.5'],
      remedy: undefined,
    });
  });

  test.each<[string, string, (document: JsonObject) => JsonObject]>(sampleOf(SMALL_CHANGES, 1))(
    'needs %s after %s',
    async (needed, _, change) => {
      const release = await lastReleased(project.folder);
      const changed = change(withVersion(current, '3.4.5'));
      const changes = await compareDocuments(release.document, changed);

      const undeclared = describeChanges(release, changed, changes);
      const declared = describeChanges(release, withVersion(changed, needed), changes);

      expect(undeclared.remedy).toContain(
        `These changes make 3.4.5 ${needed}, but info.version in ${ROOT} is 3.4.5.\n`,
      );
      expect(declared.remedy).toBeUndefined();
    },
  );

  test('has a command that fails until a breaking change is declared', async () => {
    await project.edit(
      'openapi/refunds/schemas.yaml#/CreateRefundRequest',
      '  merchantRefundId:',
      '  refundKey:',
    );

    const undeclared = await project.run('spec-diff');
    await setVersion('4.0.0');
    // In the short run `pnpm run check` has shown before that the command passes.
    const declared = IS_LONG_RUN ? [await project.run('spec-diff')] : [];

    expect(undeclared.code).toBe(1);
    expect(undeclared.stdout).toContain(
      `These changes make 3.4.5 4.0.0, but info.version in ${ROOT} is 3.4.5.\n`,
    );
    for (const each of declared)
      expect(each).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/ since 3\.4\.5\n$/u),
      });
  });
});
