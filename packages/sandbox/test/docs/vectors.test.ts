import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SignatureError, verifyPayment } from '@cashfree-rest/client';
import { findProgram } from '@cashfree-rest/test-programs';
import { sampleOf } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';

const FOLDER = fileURLToPath(new URL('../../../../docs/vectors', import.meta.url));
const FILE = join(FOLDER, 'payment-results.json');

interface Vector {
  readonly name: string;
  readonly reason: string;
  readonly key: string;
  readonly body: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly signedText: string | null;
  readonly signature: string | null;
  readonly valid: boolean;
}

const vectors: readonly Vector[] = JSON.parse(await readFile(FILE, 'utf8'));

/** A mistake of a program: the part of its source, and what stands there instead. */
type Mistake = readonly [name: string, right: string, wrong: string, caughtBy: readonly string[]];

const TRIMMED = ['blanks/leading', 'blanks/trailing', 'blanks/signed-trailing-trimmed'];

/** The program of each language, with its interpreter, and mistakes that are usual in it; a short run tries the first. */
const PROGRAMS: Readonly<Record<string, readonly [interpreter: string, ...Mistake[]]>> = {
  'verify.mjs': [
    process.execPath,
    ['trims values', 'fields.get(name)).join', 'fields.get(name).trim()).join', TRIMMED],
    ['takes the first of two', '.length !== 1', '.length < 1', ['duplicates/orderId-repeated']],
    [
      "signs in the form's order",
      'NAMES.map((name) => fields.get(name))',
      "[...fields].filter(([name]) => name !== 'signature').map(([, value]) => value)",
      ['order/posted-reversed', 'unknown/last'],
    ],
    [
      'decodes the signature',
      "fields.get('signature')",
      "Buffer.from(fields.get('signature'), 'base64').toString('base64')",
      ['signature/spare-bits-1', 'signature/without-padding'],
    ],
  ],
  'verify.php': [
    'php',
    [
      'takes the last of two',
      '[] = urldecode($value)',
      ' = [urldecode($value)]',
      ['duplicates/orderId-repeated'],
    ],
    ['trims values', '= urldecode($value)', '= trim(urldecode($value))', TRIMMED],
    [
      'signs bytes that are not UTF-8',
      "if (!preg_match('//u', urldecode($body))) return false;",
      '',
      ['non-ascii/latin-1-in-form-and-text'],
    ],
    [
      'keeps plus signs',
      '= urldecode($value)',
      '= rawurldecode($value)',
      ['encoding/written-as-browsers-do'],
    ],
  ],
  'verify.py': [
    'python3',
    [
      'drops blank fields',
      ', keep_blank_values=True',
      '',
      ['blanks/empty-message', 'blanks/empty-both'],
    ],
    ['trims values', 'fields[name][0] for', 'fields[name][0].strip() for', TRIMMED],
    [
      'encodes in Latin-1',
      'text.encode()',
      "text.encode('latin-1', 'replace')",
      ['non-ascii/latin', 'non-ascii/hindi', 'non-ascii/signed-latin-1'],
    ],
    [
      'formats the amount anew',
      "''.join(fields[name][0] for name in NAMES)",
      "''.join(fields[name][0].removesuffix('.00') for name in NAMES)",
      ['genuine/amount-1.00', 'reformatting/signed-amount-without-decimals'],
    ],
  ],
  'verify.pl': [
    'perl',
    [
      'forgets to decode',
      "unescape($value // '')",
      "$value // ''",
      ['published/second', 'encoding/written-every-byte-escaped'],
    ],
    [
      'trims values',
      '$fields{$_}[0] } @NAMES',
      '$fields{$_}[0] =~ s/^\\s+|\\s+$//gr } @NAMES',
      TRIMMED,
    ],
    [
      'takes a missing field for a blank one',
      '@{ $fields{$name} // [] } != 1;',
      "@{ $fields{$name} //= [''] } != 1;",
      ['missing/blank-txMsg', 'missing/blank-paymentMode'],
    ],
  ],
};

interface Outcome {
  readonly exitCode: number;
  readonly printed: string;
  readonly complaint: string;
}

function run(interpreter: string, program: string, ...args: string[]): Promise<Outcome> {
  // A locale that is not installed makes Perl complain.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return new Promise((resolve) => {
    execFile(interpreter, [program, ...args], { env }, (error, printed, complaint) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), printed, complaint });
    });
  });
}

test('there are more than a hundred vectors of each kind, with a reason and a name of their own', () => {
  const names = vectors.map(({ name }) => name);

  expect(vectors.length).toBeGreaterThan(200);
  expect(vectors.filter(({ valid }) => valid).length).toBeGreaterThan(100);
  expect(vectors.filter(({ valid }) => !valid).length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
  expect(vectors.filter(({ reason }) => !reason.endsWith('.'))).toEqual([]);
});

test.each(vectors)('verifyPayment agrees with $name', async ({ body, key, fields, valid }) => {
  const answer = verifyPayment(body, key);

  if (!valid) await expect(answer).rejects.toThrow(SignatureError);
  else expect(Object.fromEntries(fields)).toMatchObject(await answer);
});

describe.each(Object.entries(PROGRAMS))('%s', (program, [interpreter, ...mistakes]) => {
  const isThere = interpreter === process.execPath || findProgram(interpreter) !== undefined;
  const inLanguage = isThere ? test : test.skip;

  inLanguage(`agrees with all vectors, as the guide runs it with ${interpreter}`, async () => {
    const { length } = vectors;

    expect(await run(interpreter, join(FOLDER, program))).toEqual({
      exitCode: 0,
      printed: `${length} of ${length} agree\n`,
      complaint: '',
    });
  });

  inLanguage.each(sampleOf(mistakes, 1))(
    'is caught if it %s',
    async (_, right, wrong, caughtBy) => {
      const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
      try {
        const source = await readFile(join(FOLDER, program), 'utf8');
        const copy = join(folder, program);
        await writeFile(
          copy,
          source.replace(right, () => wrong),
        );
        await cp(FILE, join(folder, 'payment-results.json'));

        const { exitCode, printed, complaint } = await run(interpreter, copy);

        expect(source).toContain(right);
        expect({ exitCode, complaint }).toEqual({ exitCode: 1, complaint: '' });
        const caught = printed.split('\n').map((line) => line.split(':')[0]);
        expect(caught).toEqual(expect.arrayContaining([...caughtBy]));
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
