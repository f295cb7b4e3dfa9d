import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Language, missingProgram, openSession } from '@cashfree-rest/test-programs';
import { countOf } from '@cashfree-rest/test-scale';
import { describe, expect, jest, test } from '@jest/globals';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { buildSite } from './build-site.ts';

jest.setTimeout(300_000);

/** They ask for a thing of the examples that a new sandbox does not have, and say so. */
const ABOUT_MISSING = [
  'decidePayment',
  'deleteFault',
  'deleteSnapshot',
  'exportSnapshot',
  'forkSnapshot',
  'importSnapshot',
  'processRefund',
  'readNotification',
  'replayNotification',
  'restoreSnapshot',
  'retryTask',
  'sendNotification',
];

/** A stream has no end, so its programs would not have one. */
const ENDLESS = 'streamEvents';

await using site = await buildSite();
const names = (await readdir(join(site.folder, 'control')))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3))
  .filter((name) => !['introduction', 'everything', ENDLESS].includes(name));
const texts = new Map(
  await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(site.folder, 'control', `${name}.md`), 'utf8');
      return [name, text.slice(text.indexOf('\n## Samples\n'))] as const;
    }),
  ),
);

function sampleOf(name: string, language: string, { url }: ServedSandbox): string {
  const pattern = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'msu');
  const [, sample = ''] = pattern.exec(texts.get(name) ?? '') ?? [];
  return sample.replaceAll('http://localhost:4010', url);
}

/** Returns what the program of each operation, up to so many, ended with: blank, or what the sandbox said. */
async function runAll(
  language: Language,
  fence: string,
  count: number,
): Promise<Record<string, string>> {
  await using sandbox = await serveSandbox();
  await using session = openSession(language);
  await sandbox.client.orders.create(anOrder({ orderId: 'order-1001' }));
  const ends: Record<string, string> = {};
  // By name, which mails the order before it is paid, and pays it before it is refunded and the world is emptied.
  for (const name of names.toSorted().slice(0, count)) {
    const result = await session.run(sampleOf(name, fence, sandbox), CREDENTIALS);
    ends[name] = result.exitCode === 0 ? '' : result.printed + result.complaint;
  }
  return ends;
}

describe.each([
  // Each starts curl; in JavaScript one interpreter runs all.
  ['Shell', 'shell', countOf({ short: 12, long: names.length })],
  ['JavaScript', 'javascript', names.length],
] as const)('%s', (language, fence, count) => {
  const missing = missingProgram(language);
  const run = missing === undefined ? test : test.skip;

  run('the samples of the control API succeed, or say what does not exist', async () => {
    const ends = await runAll(language, fence, count);

    const failed = Object.entries(ends).filter(([, end]) => end !== '');
    expect(failed.filter(([name]) => !ABOUT_MISSING.includes(name))).toEqual([]);
    for (const [name, end] of failed)
      expect([name, end]).toEqual([name, expect.stringMatching(/\bno\b|does not exist/iu)]);
  });
});
