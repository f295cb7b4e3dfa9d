import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { loadScenarios } from '../../src/scenarios/load-scenarios.ts';
import { serveSandbox } from '../serve-sandbox.ts';
import { careful, openReceiver } from './open-receiver.ts';

const GUIDE = fileURLToPath(new URL('../../../../docs/sandbox.md', import.meta.url));

/** The chapter about scenarios. */
async function readChapter(): Promise<string> {
  const [, chapter = ''] = (await readFile(GUIDE, 'utf8')).split('\n## Scenarios\n');
  return chapter.split('\n## ')[0] ?? '';
}

const firstColumn = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` +\|/gmu)].map(([, name = '']) => name);

test('the guide lists the scenarios of the sandbox', async () => {
  const [scenarios = ''] = (await readChapter()).split('### Your own scenarios');

  const names = (await loadScenarios()).map(({ name }) => name);
  expect(firstColumn(scenarios).toSorted()).toEqual(names);
});

test('the example of the guide is a scenario that passes', async () => {
  const [, example = ''] = /^```yaml\n(.*?)^```$/msu.exec(await readChapter()) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
  await writeFile(join(folder, 'gift-card.yaml'), example);
  await using shop = await openReceiver(careful);
  await using sandbox = await serveSandbox({ scenariosFolder: folder });

  const { run } = await sandbox.control.scenarios.run({ name: 'gift-card', notifyUrl: shop.url });
  await rm(folder, { recursive: true });

  expect(run.steps.map(({ state }) => state)).toEqual(['OK', 'OK', 'OK', 'OK', 'OK']);
  const [, own = ''] = (await readChapter()).split('### Your own scenarios');
  const used = new Set(example.match(/(?<=^ {2}[ -] )\w+(?=:)/gmu));
  for (const field of used) expect(firstColumn(own)).toContain(field);
});
