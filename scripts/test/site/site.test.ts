import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/document/load-document.ts';
import { type JsonObject, objectAt } from '../../src/document/normalize-document.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { escapeHtml } from '../../src/site/escape-html.ts';
import type { FieldView } from '../../src/site/field-view.ts';
import { markdownToHtml } from '../../src/site/markdown-to-html.ts';
import { operationMarkdown } from '../../src/site/operation-markdown.ts';
import { pageLinks } from '../../src/site/page-links.ts';
import { buildReferenceView, type OperationView } from '../../src/site/reference-view.ts';
import { renderOperation } from '../../src/site/render-operation.ts';

const HOSTILE = `<script>alert("1")</script> & 'x'`;

const source = join(repositoryRoot, 'generated/contract/src/document.json');
const document: JsonObject = JSON.parse(await readFile(source, 'utf8'));
const model = buildModel(document);
const view = buildReferenceView(model);
const operations = view.groups.flatMap((group) => group.operations);
const GUIDE = {
  path: 'guides/01-start.md',
  markdown: '# Start\n\n[sandbox](../sandbox.md#run-it) [code](../../README.md) `createOrder`\n',
};
const PICTURE = { path: 'guides/pictures/order.webp', width: 1440, height: 810 };
const SHOWN = {
  path: 'guides/02-shown.md',
  markdown: '# Shown\n\n![An "order"](pictures/order.webp) ![None](pictures/none.webp)\n',
};
const SANDBOX = { path: 'sandbox.md', markdown: '# Sandbox\n\n[api](../openapi/sandbox.yaml)\n' };
const files = new Map(
  buildSite(model, [GUIDE, SHOWN, SANDBOX], [PICTURE]).map(({ path, content }) => [path, content]),
);

const plain = { findLink: pageLinks('a.md', []), findOperation: () => undefined };
const prose = (markdown: string) => markdownToHtml(markdown, plain);

function fileAt(path: string): string {
  return files.get(path) ?? `no ${path}`;
}

/** An operation whose every text is hostile. */
function hostileOperation(): OperationView {
  const [operation] = operations;
  if (operation === undefined) throw new Error('the document has no operation');
  const field: FieldView = {
    name: HOSTILE,
    anchor: 'a',
    required: true,
    deprecated: false,
    type: HOSTILE,
    description: HOSTILE,
    shape: HOSTILE,
    allowed: HOSTILE,
    defaultValue: HOSTILE,
    example: HOSTILE,
  };
  const example = {
    name: 'x',
    summary: HOSTILE,
    description: HOSTILE,
    reason: HOSTILE,
    value: { reason: HOSTILE },
  };
  const answer = { status: '400', description: HOSTILE, examples: [example] };
  return {
    ...operation,
    summary: HOSTILE,
    path: HOSTILE,
    description: HOSTILE,
    clientCall: HOSTILE,
    fields: [field],
    reply: answer,
    replyFields: [field],
    errors: [answer],
    samples: [{ lang: 'PHP', label: HOSTILE, source: HOSTILE }],
  };
}

/** Names of all properties of all messages of an operation, from the document itself. */
function namesIn(value: unknown, names: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') namesIn(atReference(String(inner)), names);
    else if (key === 'properties') {
      for (const name of Object.keys(inner)) names.add(name);
      namesIn(inner, names);
    } else if (key !== 'callbacks' && key !== 'examples') namesIn(inner, names);
  }
  return names;
}

function atReference(reference: string): JsonObject {
  return reference.split('/').slice(1).reduce(objectAt, document);
}

function itemOf({ path }: OperationView): JsonObject {
  return objectAt(objectAt(objectAt(document, 'paths'), path), 'post');
}

describe('the reference', () => {
  test('has every operation of the document', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(
      model.operations.map(({ id }) => id).sort(),
    );
  });

  test.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s: every field, status and reason of the document is in the HTML and in the Markdown',
    (id, operation) => {
      const html = fileAt('index.html');
      const markdown = fileAt(`reference/${id}.md`);
      const shown = [...operation.fields, ...operation.replyFields].map(({ name }) => name);

      const item = itemOf(operation);
      const lastParts = new Set(shown.map((name) => name.split('.').at(-1)));
      const { requestBody, responses } = item;
      const ok = objectAt(objectAt(item, 'responses'), '200');
      expect([...namesIn([requestBody, ok])].filter((name) => !lastParts.has(name))).toEqual([]);
      for (const field of [...operation.fields, ...operation.replyFields])
        expect(html).toContain(`<tr id="${field.anchor}">`);
      for (const name of shown) expect(markdown).toContain(`- \`${name}\` (`);
      for (const status of Object.keys(responses ?? {}).filter((each) => each !== '200')) {
        expect(html).toContain(`<tr id="${id}-${status}">`);
        expect(markdown).toContain(`### ${status}\n`);
      }
      for (const { reason = '' } of operation.errors.flatMap(({ examples }) => examples)) {
        expect(html).toContain(escapeHtml(reason));
        expect(markdown).toContain(reason);
      }
      for (const { source: program } of operation.samples) {
        expect(html).toContain(escapeHtml(program));
        expect(markdown).toContain(program);
      }
    },
  );

  // In a narrow window the label stands before the value.
  test('no cell repeats its label', () => {
    const cells = fileAt('index.html').matchAll(/<td data-label="([^"]+)">([^<]*)</gu);

    const read = new Set(Array.from(cells, ([, label, text]) => `${label}: ${text}`));
    expect(read).toContain('Required: yes');
    expect([...read].filter((text) => /^(.+): \1$/iu.test(text))).toEqual([]);
  });

  test('the payment result has its fields, its rule and both callbacks', () => {
    const html = fileAt('index.html');

    for (const name of [...(model.signature?.fields ?? []), 'signature'])
      expect(html).toContain(`<tr id="payment-result-${name}">`);
    expect(html).toContain('<section class="operation" id="paymentNotification"');
    expect(html).toContain('<section class="operation" id="paymentReturn"');
    expect(html).toContain('base64(HMAC-SHA256(secret key, <code>orderId</code> + ');
  });

  test('llms.txt links to each text, and each text is there', () => {
    const targets = [...fileAt('llms.txt').matchAll(/\]\(([^)]+)\)/gu)].map(([, path]) => path);

    expect(targets).toHaveLength(operations.length + 6);
    for (const path of targets.filter((each) => each !== 'openapi.yaml'))
      expect(files.has(path ?? '')).toBe(true);
  });
});

describe('hostile text', () => {
  test('is shown on the page, never obeyed', () => {
    const html = renderOperation(hostileOperation(), prose);

    expect(html).not.toContain('<script');
    expect(html).not.toContain(`"1"`);
    expect(html).toContain(escapeHtml(HOSTILE));
  });

  test('ends no code in the Markdown', () => {
    const operation = hostileOperation();
    const [field] = operation.fields as [FieldView];
    const fields = [{ ...field, name: 'a`b', example: '`' }];
    const samples = [{ lang: 'PHP', label: 'PHP', source: '```\n# no heading' } as const];

    const markdown = operationMarkdown({ ...operation, fields, samples });

    expect(markdown).toContain('- ``a`b`` (');
    expect(markdown).toContain('Example: `` ` ``.');
    expect(markdown).toContain('````php\n```\n# no heading\n````');
  });

  test.each([
    ['markup in a line', 'a <b onclick="x">c</b>', 'a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;'],
    ['markup as a block', '<iframe src="x"></iframe>', '&lt;iframe src=&quot;x&quot;&gt;'],
    ['a script as a link', '[x](javascript:alert)', '<code>javascript:alert</code>'],
    ['an image', '![x](https://elsewhere.example/x.png)', '<p>x</p>'],
    ['quotes in a link', '[x](https://a.example/"b)', 'href="https://a.example/&quot;b"'],
  ])('in Markdown, %s, has no power', (_, markdown, expected) => {
    expect(prose(markdown)).toContain(expected);
  });
});

describe('a page of a text', () => {
  test('links to other pages, to operations, and names what the site does not have', () => {
    const html = fileAt('guides/01-start.html');

    expect(html).toContain('<a href="../sandbox.html#run-it">sandbox</a>');
    expect(html).toContain('code (<code>README.md</code>)');
    expect(html).toContain('<a href="../index.html#createOrder"><code>createOrder</code></a>');
    expect(html).toContain('<link rel="stylesheet" href="../site.css">');
  });

  test('shows the pictures that the site has once they come into view, and tells of others', () => {
    expect(fileAt('guides/02-shown.html')).toContain(
      '<p><img src="pictures/order.webp" alt="An &quot;order&quot;" width="1440" height="810" loading="lazy"> None</p>',
    );
    expect(fileAt('guides/02-shown.md')).toContain('![An "order"](pictures/order.webp)');
  });

  test('links to the documents beside it, as a page and as Markdown', () => {
    expect(fileAt('sandbox.html')).toContain('<a href="sandbox-control.yaml">api</a>');
    expect(fileAt('sandbox.md')).toContain('[api](sandbox-control.yaml)');
  });
});
