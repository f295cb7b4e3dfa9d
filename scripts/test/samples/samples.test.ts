import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { javascriptSample } from '@cashfree-rest/samples';
import {
  missingProgram,
  openSession,
  type ProgramSession,
  runProgram,
} from '@cashfree-rest/test-programs';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, describe, expect, test } from '@jest/globals';
import { codeSamples } from '../../src/samples/code-samples.ts';
import { sampleCall } from '../../src/samples/sample-call.ts';
import { SANDBOX_URL } from '../../src/samples/sandbox-url.ts';
import { withCodeSamples } from '../../src/samples/with-code-samples.ts';
import { aField, aModel, anOperation } from '../a-model.ts';

const CREDENTIALS = { appId: 'shop & sons', secretKey: 'a+b%20"c\'$HOME\\' };

/** Values that mean something to a form, to a shell, or to the string literals of a language. */
const HOSTILE: Readonly<Record<string, string>> = {
  orderId: 'a&b=c+d#e?f%41;g /h',
  orderAmount: `it's "quoted" \`id\` 'twice''`,
  orderNote: `$HOME \${HOME} $(id) {$reply} #{x} %s %(x)s !! ~`,
  customerName: 'Zoë Ångström ₹ 你好 👩‍🚀 \u2028 \u00a0',
  customerPhone: 'back\\slash \\n \\\\ ends with one \\',
  customerEmail: 'two\nlines\r\nand\ta tab \u0001 \u007f',
  sellerPhone: '@/etc/hostname',
  returnUrl: 'https://shop.example.com/a?b=c&d=%20#e',
  notifyUrl: '?> */ <!-- </script> <?php -->',
  paymentModes: '-d x --next',
  pc: '=@-',
};

const hostileOrder = anOperation({
  fields: Object.keys(HOSTILE).map((name) => aField({ name })),
  examples: [
    {
      name: 'hostile',
      summary: 'Hostile',
      value: { appId: 'sandbox_app_id', secretKey: 'sandbox_secret_key', ...HOSTILE },
    },
  ],
});

interface Echo extends AsyncDisposable {
  readonly url: string;
}

/** Answers with the fields of the form that it got, as `status` says. */
async function serveEcho(httpStatus = 200, status = 'OK'): Promise<Echo> {
  const server = createServer(async (request, response) => {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    response.writeHead(httpStatus, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status, reason: 'Not today', fields }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe.each(codeSamples(hostileOrder))('a sample in $label', ({ lang: language, source }) => {
  const missing = missingProgram(language);
  const onThisMachine = missing === undefined ? test : test.skip;
  const need = missing === undefined ? '' : `: needs ${missing}`;

  const sourceFor = (url: string) => source.replaceAll(SANDBOX_URL, url);
  let session: ProgramSession | undefined;

  /** In the interpreter that ran the last one. */
  function run(url: string) {
    session ??= openSession(language);
    return session.run(sourceFor(url), CREDENTIALS);
  }

  afterAll(async () => {
    await session?.[Symbol.asyncDispose]();
  });

  onThisMachine(`sends every value as it stands${need}`, async () => {
    await using echo = await serveEcho();

    const { printed, complaint } = await run(echo.url);

    expect(complaint).toBe('');
    expect(JSON.parse(printed).fields).toEqual({ ...CREDENTIALS, ...HOSTILE });
  });

  onThisMachine(`fails with the reason of a refusal${need}`, async () => {
    await using echo = await serveEcho(400, 'ERROR');

    // As people run it; in a short run but one, because an interpreter takes longer to start than to run it.
    const { exitCode, printed, complaint } = await (IS_LONG_RUN || language === 'Python'
      ? runProgram(language, sourceFor(echo.url), CREDENTIALS)
      : run(echo.url));

    expect(exitCode).not.toBe(0);
    expect(printed + complaint).toContain('Not today');
    expect(complaint).not.toContain(CREDENTIALS.secretKey);
  });

  // curl knows only what HTTP says; its caller sees the reply.
  if (language !== 'Shell') {
    onThisMachine(`fails as well if the refusal comes with HTTP 200${need}`, async () => {
      await using echo = await serveEcho(200, 'ERROR');

      const { exitCode, complaint } = await run(echo.url);

      expect(exitCode).not.toBe(0);
      expect(complaint).toContain('Not today');
    });
  }

  test('holds no credential, and is short enough to read', () => {
    expect(source).not.toMatch(/sandbox_(?:app_id|secret_key)/u);
    expect(source).toContain('GATEWAY_SECRET_KEY');
    expect(source.split('\n').length).toBeLessThan(40);
  });
});

describe('the sample with the client', () => {
  const javascriptOf = (overrides: Parameters<typeof anOperation>[0]) => {
    return javascriptSample(sampleCall(anOperation(overrides)));
  };
  const credentials = { appId: 'a', secretKey: 's' };

  test('of a list asks for one page, whose whole numbers are numbers', () => {
    const paging = { cursor: 'lastId', limit: 'count', items: 'rows', itemCursor: 'id' };
    const value = { ...credentials, count: '20', orderId: '007' };
    const source = javascriptOf({ paging, examples: [{ name: 'page', summary: 'Page', value }] });

    expect(source).toContain("orders.create({\n  count: 20,\n  orderId: '007',\n}).page();");
  });

  test('of a call without fields of its own passes nothing', () => {
    const source = javascriptOf({
      examples: [{ name: 'bare', summary: 'Bare', value: credentials }],
    });

    expect(source).toContain('await client.orders.create();');
  });
});

test('an operation without a request example has no samples to give', () => {
  expect(() => codeSamples(anOperation({ examples: [] }))).toThrow(
    'createOrder has no request example',
  );
});

test('the published document has the samples at each operation, and the model keeps its own', () => {
  const operation = anOperation();
  const plain = { paths: { [operation.path]: { post: { operationId: operation.id } } } };
  const model = aModel({ operations: [operation], document: plain });

  const published = withCodeSamples(model);

  expect(published.paths).toEqual({
    [operation.path]: {
      post: { operationId: 'createOrder', 'x-codeSamples': codeSamples(operation) },
    },
  });
  expect(JSON.stringify(plain)).not.toContain('x-codeSamples');
});
