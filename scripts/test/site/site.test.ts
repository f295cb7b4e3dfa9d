import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/document/load-document.ts';
import { type JsonObject, objectAt } from '../../src/document/normalize-document.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { escapeHtml } from '../../src/site/html/escape-html.ts';
import { markdownToHtml } from '../../src/site/html/markdown-to-html.ts';
import { operationPage } from '../../src/site/pages/operation-page.ts';
import { buildControlReference } from '../../src/site/reference/control-reference.ts';
import type { FieldView } from '../../src/site/reference/field-view.ts';
import { operationMarkdown } from '../../src/site/reference/operation-markdown.ts';
import { buildReferenceView, type OperationView } from '../../src/site/reference/reference-view.ts';
import { pageLinks } from '../../src/site/texts/page-links.ts';

const ADDRESS = 'http://localhost:4010/docs/';

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
const controlSource = join(repositoryRoot, 'generated/sandbox/src/document.json');
const control = buildModel(JSON.parse(await readFile(controlSource, 'utf8')));
const files = new Map(
  buildSite({
    gateway: model,
    control,
    pages: [GUIDE, SHOWN, SANDBOX],
    pictures: [PICTURE],
  }).map(({ path, content }) => [path, content]),
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
    sampleNotes: HOSTILE,
  };
}

/** Names of all properties of all messages of an operation, from the document itself. */
function namesIn(
  root: JsonObject,
  value: unknown,
  names: Set<string> = new Set(),
): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') namesIn(root, atReference(root, String(inner)), names);
    else if (key === 'properties') {
      for (const name of Object.keys(inner)) names.add(name);
      namesIn(root, inner, names);
    } else if (key !== 'callbacks' && key !== 'examples') namesIn(root, inner, names);
  }
  return names;
}

function atReference(root: JsonObject, reference: string): JsonObject {
  return reference.split('/').slice(1).reduce(objectAt, root);
}

function itemOf(root: JsonObject, { path, httpMethod }: OperationView): JsonObject {
  return objectAt(objectAt(objectAt(root, 'paths'), path), httpMethod.toLowerCase());
}

/** The text that a reader sees of a part of a page. */
function shownText(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, '').replaceAll('&#x27;', '&#39;');
}

const APIS = [
  { folder: 'reference', everything: 'everything.html', api: model, view },
  {
    folder: 'control',
    everything: 'control/everything.html',
    api: control,
    view: buildControlReference(control),
  },
];

describe.each(APIS)('the reference in $folder', ({ folder, everything, api, view: shownView }) => {
  const shownOperations = shownView.groups.flatMap((group) => group.operations);

  test('has a page for every operation of the document', () => {
    expect(shownOperations.map(({ id }) => id).sort()).toEqual(
      api.operations.map(({ id }) => id).sort(),
    );
  });

  test.each(shownOperations.map((operation) => [operation.id, operation] as const))(
    '%s: every field, status, reason and sample of the document is on its page, on the page with everything and in the Markdown',
    (id, operation) => {
      const markdown = fileAt(`${folder}/${id}.md`);
      const fields = [...operation.parameters, ...operation.fields, ...operation.replyFields];

      const item = itemOf(api.document, operation);
      const lastParts = new Set(fields.map(({ name }) => name.split('.').at(-1)));
      const { requestBody, responses, parameters = [] } = item;
      const ok = objectAt(objectAt(item, 'responses'), '200');
      const expected = [
        ...namesIn(api.document, [requestBody, ok]),
        ...(parameters as readonly JsonObject[]).map(
          ({ $ref }) => atReference(api.document, String($ref)).name,
        ),
      ];
      expect(expected.filter((name) => !lastParts.has(String(name)))).toEqual([]);
      for (const { name } of fields) expect(markdown).toContain(`- \`${name}\` `);
      const statuses = Object.keys(responses ?? {}).filter((each) => each !== '200');
      for (const status of statuses) expect(markdown).toContain(`### ${status}\n`);
      for (const html of [fileAt(`${folder}/${id}.html`), fileAt(everything)]) {
        for (const field of fields) expect(html).toContain(`<div id="${field.anchor}"><dt>`);
        for (const status of statuses) expect(html).toContain(`<div id="${id}-${status}"><dt>`);
        const text = shownText(html);
        for (const { reason = '' } of operation.errors.flatMap(({ examples }) => examples))
          expect(text).toContain(escapeHtml(reason));
        for (const { source: program } of operation.samples)
          expect(text).toContain(escapeHtml(program));
        for (const { value } of operation.reply.examples)
          expect(text).toContain(escapeHtml(JSON.stringify(value, null, 2)));
      }
      for (const { source: program } of operation.samples) expect(markdown).toContain(program);
    },
  );

  test('no field says its allowed values twice, and none loses a number or a value', () => {
    for (const { id, parameters, fields } of shownOperations) {
      const html = fileAt(`${folder}/${id}.html`);
      expect(html).not.toContain('Allowed:');
      for (const { anchor, allowed = '' } of [...parameters, ...fields]) {
        const shown = shownText(html.split(`<div id="${anchor}">`)[1]?.split('</dd>')[0] ?? '');
        const [rule = ''] = allowed.split('such as');
        for (const fact of rule.match(/\d+|\b[A-Z][A-Z_]+\b/gu) ?? [])
          expect([anchor, shown.replaceAll(/(?<=\d),(?=\d)/gu, '')]).toEqual([
            anchor,
            expect.stringContaining(fact),
          ]);
      }
    }
  });
});

describe('the reference', () => {
  test('names of operations of both APIs differ, so a name in a text has one page', () => {
    const names = [...model.operations, ...control.operations].map(({ id }) => id);

    expect(new Set(names).size).toBe(names.length);
  });

  test('an operation folds the credentials', () => {
    const folded = fileAt('reference/createOrder.html').split('<details class="credentials"')[1];

    expect(folded?.split('</details>')[0]).toContain('<div id="createOrder-secretKey">');
    expect(fileAt('control/createMerchant.html')).not.toContain('class="credentials"');
  });

  test('the payment result has its fields, its rule and both callbacks', () => {
    for (const path of ['reference/payment-result.html', 'everything.html']) {
      const html = fileAt(path);
      for (const name of [...(model.signature?.fields ?? []), 'signature'])
        expect(html).toContain(`<div id="payment-result-${name}"><dt>`);
      expect(html).toContain('<section class="operation" id="paymentNotification"');
      expect(html).toContain('<section class="operation" id="paymentReturn"');
      expect(html).toContain('base64(HMAC-SHA256(secret key, <code>orderId</code> + ');
    }
  });

  test('llms.txt links to each text with its whole address, and each text is there', () => {
    const targets = [...fileAt('llms.txt').matchAll(/\]\(([^)]+)\)/gu)].map(
      ([, path]) => path ?? '',
    );

    expect(targets).toHaveLength(operations.length + control.operations.length + 8);
    for (const target of targets) {
      expect(target.startsWith(ADDRESS)).toBe(true);
      expect(files.has(target.slice(ADDRESS.length))).toBe(true);
    }
  });

  test('each page is in the site map, or tells search engines that another page has its text', async () => {
    const redoc = join(repositoryRoot, 'generated/reference/redoc.html');
    const pages = new Map([...files, ['redoc.html', await readFile(redoc, 'utf8')]]);
    const isListed = (path: string) => {
      const place = path === 'index.html' ? '' : path;
      return fileAt('sitemap.xml').includes(`<loc>${ADDRESS}${place}</loc>`);
    };
    const repeats = /<meta name="robots" content="noindex">|<link rel="canonical"/u;

    for (const [path, content] of pages) {
      if (!path.endsWith('.html') || path === '404.html') continue;
      expect([path, repeats.test(content)]).toEqual([path, !isListed(path)]);
    }
  });

  test('each page points at llms.txt, and has the same as Markdown', () => {
    const pages = [...files.keys()].filter((path) => path.endsWith('.html') && path !== '404.html');
    const isFolder = (path: string) => /^(?:reference|control)\/index/u.test(path);

    for (const path of pages) {
      const markdown = path
        .replace(/html$/u, 'md')
        .replace('index', isFolder(path) ? 'introduction' : 'index');
      const up = '../'.repeat(path.split('/').length - 1);
      expect(fileAt(path)).toContain(`<a href="${up || './'}llms.txt"`);
      expect(fileAt(path)).toContain(`type="text/markdown" href="${up}${markdown}"`);
      expect(fileAt(markdown)).toMatch(
        /^# .+\n\n> All pages as Markdown: \[llms\.txt\]\(http:\/\/localhost:4010\/docs\/llms\.txt\)\n/u,
      );
      // Readers of a text may not know where it came from.
      expect(fileAt(markdown).match(/\]\((?!https?:|#)[^)]*\)/gu) ?? []).toEqual([]);
    }
  });

  test.each(['reference', 'control'])(
    'the folder %s has the introduction as its page',
    (folder) => {
      const page = fileAt(`${folder}/index.html`);

      expect(page.replace(/<link rel="canonical".*>\n/u, '')).toBe(
        fileAt(`${folder}/introduction.html`),
      );
      expect(page).toContain('<link rel="canonical" href="introduction.html">');
      expect(fileAt(`${folder}/index.md`)).toBe(fileAt(`${folder}/introduction.md`));
    },
  );

  test('an operation that can be tried leads to the place for it, and no other does', () => {
    const { length } = [...fileAt('reference/createOrder.html').matchAll(/createOrder-try"/gu)];

    expect(fileAt('reference/createOrder.html')).toContain(
      '<li><a href="#createOrder-try">Try it</a></li><li><a href="#createOrder-request">',
    );
    expect(length).toBe(2);
    expect(fileAt('control/payOrder.html')).not.toContain('Try it');
  });

  test('the first page says that its first step needs a clone', () => {
    expect(fileAt('index.html')).toContain('Step 1 runs in a clone of this project:');
  });

  test('the page for unknown addresses has whole paths, because it is shown at any of them', async () => {
    const found = fileAt('404.html').matchAll(/(?:href|src|data-root)="([^"]*)"/gu);

    const paths = Array.from(found, ([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !/^(?:\/docs\/|#|https?:)/u.test(path))).toEqual([]);
    const about = await readFile(join(repositoryRoot, 'docs/about-these-pages.md'), 'utf8');
    expect(about).toMatch(/Only `404\.html`[^.]*has whole paths/u);
  });
});

describe('hostile text', () => {
  test('is shown on the page, never obeyed', () => {
    const html = operationPage(hostileOperation(), prose, { path: 'x.html', canTry: true });

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

    expect(markdown).toContain('- ``a`b`` ');
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
  test('draws the boxes of a checklist, which no screen reader reads', () => {
    expect(prose('- [ ] stored')).toContain('<span class="box" data-markdown-ignore></span>stored');
  });

  test('links to other pages, to operations, and names what the site does not have', () => {
    const html = fileAt('guides/01-start.html');

    expect(html).toContain('<a href="../sandbox.html#run-it">sandbox</a>');
    expect(html).toContain('code (<code>README.md</code>)');
    expect(html).toContain('<a href="../reference/createOrder.html"><code>createOrder</code></a>');
    expect(html).toContain('<link rel="stylesheet" href="../site.css">');
  });

  test('shows the pictures that the site has once they come into view, and tells of others', () => {
    expect(fileAt('guides/02-shown.html')).toContain(
      '<p><img src="pictures/order.webp" alt="An &quot;order&quot;" width="1440" height="810" loading="lazy"> None</p>',
    );
    expect(fileAt('guides/02-shown.md')).toContain(
      '![An "order"](http://localhost:4010/docs/guides/pictures/order.webp)',
    );
  });

  test('links to the documents beside it, as a page and as Markdown', () => {
    expect(fileAt('sandbox.html')).toContain('<a href="sandbox-control.yaml">api</a>');
    expect(fileAt('sandbox.md')).toContain(
      '[api](http://localhost:4010/docs/sandbox-control.yaml)',
    );
  });
});
