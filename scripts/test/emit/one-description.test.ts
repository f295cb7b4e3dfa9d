import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/document/load-document.ts';
import { buildModel } from '../../src/model/build-model.ts';

const GENERATED = join(repositoryRoot, 'generated');

/** Lines and their indentation differ between the document and a comment. */
const plain = (text: string) => text.replace(/\s+(?:\*(?!\*)\s*)*/gu, ' ').trim();

async function readComments(): Promise<string> {
  const packages = ['contract', 'client', 'server', 'sandbox'];
  const paths = packages.map(async (name) => {
    const folder = join(GENERATED, name, 'src');
    const names = (await readdir(folder)).filter((file) => file.endsWith('.ts'));
    // The document itself, as data.
    return names.filter((file) => file !== 'load-document.ts').map((file) => join(folder, file));
  });
  const files = (await Promise.all(paths)).flat();
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return plain(sources.join('\n'));
}

test.each(['contract', 'sandbox'])(
  'what an operation of generated/%s does is described once in generated TypeScript',
  async (name) => {
    const text = await readFile(join(GENERATED, name, 'src/document.json'), 'utf8');
    const { operations } = buildModel(JSON.parse(text));
    const comments = await readComments();
    const count = (description: string) => comments.split(plain(description)).length - 1;

    const counts = operations.map(({ id, description }) => [id, count(description)]);

    expect(counts.length).toBeGreaterThan(10);
    expect(counts).toEqual(counts.map(([id]) => [id, 1]));
  },
);
