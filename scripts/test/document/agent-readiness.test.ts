import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/document/load-document.ts';

/**
 * What `redocly score` gives documents whose operations share the schemas of errors and fields, as ours do: sharing
 * counts as a dependency there, and a list of objects as depth.
 */
const LEAST = 95;

test('redocly finds the document as ready for agents as shared schemas and lists allow', async () => {
  const cli = join(repositoryRoot, 'node_modules/@redocly/cli/bin/cli.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, 'score', 'openapi/openapi.yaml', '--format', 'json'],
    { cwd: repositoryRoot },
  );

  const { agentReadiness, subscores } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  expect(agentReadiness).toBeGreaterThanOrEqual(LEAST);
  expect(subscores).toMatchObject({
    parameterSimplicity: 1,
    exampleCoverage: 1,
    errorClarity: 1,
    identifierClarity: 1,
  });
});
