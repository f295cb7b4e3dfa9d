import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadDocument } from '../../src/document/load-document.ts';
import type { JsonObject } from '../../src/document/normalize-document.ts';
import { copyProject, type ProjectCopy } from '../copy-project.ts';

/** The real command on a copy whose document was just released as 3.4.5. */
describe('pnpm spec:diff', () => {
  let project: ProjectCopy;
  const ROOT = 'openapi/openapi.yaml';
  const setVersion = (version: string) =>
    project.edit(ROOT, /^ {2}version: .*$/mu, `  version: ${version}`);

  beforeEach(async () => {
    project = await copyProject();
    const document = await loadDocument();
    const info = { ...(document.info as JsonObject), version: '3.4.5' };
    const folder = join(project.folder, 'openapi/released');
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await writeFile(join(folder, '3.4.5.json'), JSON.stringify({ ...document, info }));
    await setVersion('3.4.5');
  });

  afterEach(() => project.remove());

  test('is content with the document as it was released', async () => {
    const { code, stdout } = await project.run('spec-diff');

    expect(stdout).toBe('0 major, 0 minor, 0 patch since 3.4.5\n');
    expect(code).toBe(0);
  });

  test.each([
    ['3.4.6', ROOT, 'paths:', 'externalDocs: {url: https://example.com}\npaths:'],
    [
      '3.5.0',
      'openapi/credentials/verify-credentials.yaml',
      '  summary:',
      '  deprecated: true\n  summary:',
    ],
    [
      '4.0.0',
      'openapi/refunds/schemas.yaml#/CreateRefundRequest',
      '  merchantRefundId:',
      '  refundKey:',
    ],
  ])('asks for %s after a change in %s', async (needed, file, from, to) => {
    await project.edit(file, from, to);

    const undeclared = await project.run('spec-diff');
    await setVersion(needed);
    const declared = await project.run('spec-diff');

    expect(undeclared.code).toBe(1);
    expect(undeclared.stdout).toContain(
      `These changes make 3.4.5 ${needed}, but info.version in openapi/openapi.yaml is 3.4.5.\n`,
    );
    expect(declared.code).toBe(0);
  });
});
