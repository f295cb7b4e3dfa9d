import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { allChecks } from '../src/all-checks.ts';
import { curlFor, hideSecret, quoteFor } from '../src/curl.ts';
import { readDocumentFacts } from '../src/document-facts.ts';
import { explainSignature, signatureOf } from '../src/independent-signature.ts';
import { negativeCases } from '../src/negative-values.ts';
import { readArguments } from '../src/read-arguments.ts';
import { escapeXml, renderJunit } from '../src/render-junit.ts';
import { renderTable, wrap } from '../src/render-table.ts';
import { summarize } from '../src/report.ts';

const document = readDocumentFacts();
const SECRET = 'canary-secret';

describe('a negative value', () => {
  const cases = document.operations.flatMap((operation) =>
    operation.facts.fields.flatMap((field) =>
      negativeCases(operation, field).map((each) => ({ ...each, operation })),
    ),
  );

  test('is always one that the document forbids', () => {
    const allowed = cases.filter(
      ({ operation, fields }) => operation.requestFaults(fields).length === 0,
    );

    expect(allowed).toEqual([]);
  });

  test('is wrong in one field alone', () => {
    const wrong = cases.filter(({ operation, field, fields }) => {
      const isCorrected = operation.examples.some((example) => {
        const value = example.fields[field] ?? String(operation.schemaOf(field).examples);
        return (
          operation.requestFaults({ ...fields, [field]: value.split(',')[0] ?? '' }).length === 0
        );
      });
      return !isCorrected;
    });

    expect(wrong.map(({ operation, field, name }) => `${operation.id}/${field}/${name}`)).toEqual(
      [],
    );
  });

  test('exists for every field of every operation', () => {
    for (const { id, facts } of document.operations) {
      for (const field of facts.fields) {
        expect([
          id,
          field,
          cases.some((each) => each.operation.id === id && each.field === field),
        ]).toEqual([id, field, true]);
      }
    }
  });

  test.each([
    [
      'orderAmount',
      [
        'absent',
        'blank',
        'exponent',
        'hexadecimal',
        'thousands-separator',
        'not-a-number',
        'infinity',
        'negative',
        'three-decimals',
        'zero',
        'blank-around',
      ],
    ],
    ['orderId', ['absent', 'blank', 'too-long', 'inner-blank', 'wrong-characters']],
    ['notifyUrl', ['script', 'plain-http', 'no-such-port', 'no-such-address', 'too-long']],
    ['customerEmail', ['absent', 'no-at', 'second-header']],
  ])('of %s is among others %j', (field, names) => {
    const found = negativeCases(document.operation('createOrder'), field).map(({ name }) => name);

    expect(found).toEqual(expect.arrayContaining(names));
  });

  test('of a field that only some requests need comes from an example that needs it', () => {
    const names = (field: string) =>
      negativeCases(document.operation('createRefund'), field).map(({ name }) => name);

    expect(names('accountNo')).toEqual(expect.arrayContaining(['absent', 'blank']));
    expect(names('merchantRefundId')).toEqual(expect.arrayContaining(['absent', 'blank']));
    expect(names('orderId')).not.toContain('absent');
  });
});

test('every check has an id of its own, below its group', () => {
  const ids = allChecks(document).map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, group } of allChecks(document)) expect(id.startsWith(`${group}/`)).toBe(true);
});

describe('a curl line', () => {
  const options = { baseUrl: 'http://localhost:1', secretKey: SECRET };

  test('can be pasted: the shell hands curl exactly what was sent, and the secret from the environment', () => {
    const body = new URLSearchParams({
      secretKey: SECRET,
      note: `it's "5" $HOME \`x\` & é`,
      n: 'a\nb',
    });
    const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
    const request = { method: 'POST', path: '/api/v1/x', headers, body: String(body) };

    const line = curlFor(request, options).replace(/^curl/u, 'printf "%s\\n"');
    const printed = execFileSync('sh', ['-c', line], {
      env: { SECRET_KEY: 'from-env' },
    }).toString();

    expect(line).not.toContain(SECRET);
    expect(printed).toContain('\nsecretKey=from-env\n');
    expect(printed).toContain('\nn=a%0Ab\n');
    expect(printed).toContain(`\nnote=it%27s+%225%22+%24HOME+%60x%60+%26+%C3%A9\n`);
  });

  test('repeats an odd body byte for byte and writes a long filler as a command', () => {
    const request = {
      method: 'POST',
      path: '/x',
      headers: [['Content-Type', 'text/plain']] as const,
      body: `a=%41&&pad=${'x'.repeat(70_000)}`,
    };

    const line = curlFor(request, options);
    const script = line.replace(/^curl[\s\S]*--data-raw /u, 'printf %s ');

    expect(line.length).toBeLessThan(400);
    expect(execFileSync('sh', ['-c', script]).toString()).toBe(request.body);
  });

  test.each([`'`, `a'b''c`, '$(x)', '', '\\'])('quotes %j for a shell', (text) => {
    expect(execFileSync('sh', ['-c', `printf %s ${quoteFor(text, SECRET)}`]).toString()).toBe(text);
  });

  test('hides the secret as a form carries it, too', () => {
    expect(hideSecret('a=k+y/% b=k%2By%2F%25', 'k+y/%')).toBe('a=$SECRET_KEY b=$SECRET_KEY');
  });
});

describe('a report', () => {
  const finding = {
    id: 'orders/link',
    group: 'orders',
    title: 'a <b> & "c"',
    outcome: 'fails',
    detail: 'expected 1; came \u0007]]>\nx',
    expected: 'one '.repeat(60),
    came: 'two',
    curl: `curl 'http://localhost/'`,
    durationMs: 12,
  } as const;
  const missing = {
    ...finding,
    id: 'operations/x',
    group: 'operations',
    outcome: 'missing',
  } as const;
  const facts = { baseUrl: 'http://localhost', version: '1.0.0', runId: 'r', durationMs: 5 };

  test('as JUnit is well-formed whatever a server has answered', () => {
    const xml = renderJunit(summarize([finding, missing], { ...facts, partial: false }));

    expect(xml).toContain('name="orders/link: a &lt;b&gt; &amp; &quot;c&quot;"');
    expect(xml).toContain('message="expected 1; came \ufffd]]&gt;&#10;x"');
    expect(xml).toContain(
      '<testsuites name="conformance" tests="2" errors="0" failures="2" skipped="0"',
    );
    expect(escapeXml('\u0000\u001f\ud800')).toBe('\ufffd\ufffd\ufffd');
  });

  test('fails for what is missing, unless that was allowed', () => {
    expect(summarize([missing], { ...facts, partial: false }).passed).toBe(false);
    expect(summarize([missing], { ...facts, partial: true }).passed).toBe(true);
    expect(summarize([finding], { ...facts, partial: true }).passed).toBe(false);
  });

  test('fits a hundred columns and says how to repeat a failure', () => {
    const text = renderTable(summarize([finding], { ...facts, partial: false }));

    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text).toContain(`  repeat\n    curl 'http://localhost/'`);
    expect(text).toContain('The server does not conform: 0 hold, 1 fail');
    expect(wrap('x'.repeat(250), '  ').map((line) => line.length)).toEqual([100, 100, 56]);
  });
});

describe('the command line', () => {
  const env = { APP_ID: 'a', SECRET_KEY: SECRET };

  test('takes credentials from the environment', () => {
    expect(readArguments(['http://localhost:1/'], env)).toMatchObject({
      baseUrl: 'http://localhost:1',
      appId: 'a',
      secretKey: SECRET,
      timeoutMs: 10_000,
      partial: false,
    });
  });

  test.each(['README.md', 'docs/conformance.md'])('in %s is complete', (page) => {
    const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
    const lines = [...text.matchAll(/pnpm(?:@12)? conformance ([^`\n]+)/gu)];

    expect(lines.length).toBeGreaterThan(0);
    for (const [, line = ''] of lines) {
      expect(readArguments(line.split(' '), {})).toMatchObject({
        baseUrl: 'http://localhost:4010',
        appId: 'sandbox_app_id',
        secretKey: 'sandbox_secret_key',
      });
    }
  });

  test.each([
    [[], /^give one base URL$/u],
    [['localhost:1'], /http or https address/u],
    [['http://localhost', '--only', 'orders,no'], /^--only takes any of operations, /u],
    [['http://localhost', '--timeout', '1e2'], /^--timeout takes seconds/u],
    [['http://localhost', '--no-such'], /^Unknown option '--no-such'/u],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args, env)).toThrow(message);
  });

  test('asks for credentials by name', () => {
    expect(() => readArguments(['http://localhost'], {})).toThrow(
      'give --app-id or the variable APP_ID',
    );
  });
});

test('the signature is the one of the gateway’s own example', () => {
  const fields = {
    orderId: 'FEX101',
    orderAmount: '10.00',
    referenceId: '19992',
    txStatus: 'SUCCESS',
    paymentMode: 'pg',
    txMsg: 'payment done',
    txTime: '2018-02-02 17:29:12',
  };

  const signature = signatureOf(fields, 'sandbox_secret_key');

  expect(signature).toBe('wuR1D585AKJHs5p5GajoTFqUslpyXx3qXvuacpLsBxY=');
  expect(
    explainSignature(
      { ...fields, signature: signatureOf({ ...fields, orderAmount: '10' }, 'k') },
      'k',
    ),
  ).toBe('the amount re-formatted');
});
