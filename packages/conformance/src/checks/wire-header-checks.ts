import type { Check, CheckContext } from '../check.ts';
import { showsSecret } from '../curl.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { expectThat, quoteReply } from '../expect-reply.ts';
import type { Exchange, WireReply, WireRequest } from '../http-exchange.ts';
import { verifyRequest } from './wire-form.ts';

/** Checks of the headers of every reply. They run last, because most of them inspect all replies of the run. */
export function wireHeaderChecks({ replyHeaders, version }: DocumentFacts): readonly Check[] {
  return [
    requestIdKept,
    requestIdKeptInErrors,
    requestIdInvalid,
    specVersion(version),
    ...[...replyHeaders].map(([name, pattern]) => everyReplyHas(name, pattern)),
    requestIdsDiffer,
    specVersionConstant,
    charset,
    noSecret,
  ];
}

type Answered = Extract<Exchange, { readonly reply: WireReply }>;

/** Checks each reply of the run so far against a rule. */
function everyReply(
  name: string,
  title: string,
  judge: (exchanges: readonly Answered[], context: CheckContext) => void,
): Check {
  return {
    ...about(name, title),
    needs: [],
    async run(context) {
      const answered = context.seen.filter((each): each is Answered => each.reply !== undefined);
      judge(answered, context);
    },
  };
}

function everyReplyHas(name: string, pattern: RegExp): Check {
  const title = `every reply carries ${name}, success and error alike`;
  return everyReply(`header/${name.toLowerCase()}`, title, (exchanges) => {
    for (const exchange of exchanges) {
      const value = exchange.reply.headers.get(name.toLowerCase());
      expectThat(value !== undefined && pattern.test(value), {
        expected: `${name} like ${pattern.source}`,
        came: `${value ?? 'none'}, with ${shown(exchange)}`,
        exchange,
      });
    }
  });
}

const requestIdsDiffer = everyReply(
  'request-ids-differ',
  'no two requests without an X-Request-Id get the same one',
  (exchanges) => {
    const taken = new Set<string>();
    for (const exchange of exchanges) {
      const value = exchange.reply.headers.get('x-request-id');
      if (value === undefined || hasOwnId(exchange.request)) continue;
      const expected = 'an X-Request-Id that no reply had before';
      expectThat(!taken.has(value), { expected, came: `${value} again`, exchange });
      taken.add(value);
    }
  },
);

function hasOwnId({ headers }: WireRequest): boolean {
  return headers.some(([name]) => name === REQUEST_ID);
}

const specVersionConstant = everyReply(
  'spec-version-constant',
  'every reply names the same version of the document',
  (exchanges) => {
    const [first] = exchanges.flatMap(({ reply }) => reply.headers.get('x-spec-version') ?? []);
    for (const exchange of exchanges) {
      const came = exchange.reply.headers.get('x-spec-version') ?? first;
      const expected = `X-Spec-Version ${first}, as before`;
      expectThat(came === first, { expected, came: `${came}, with ${shown(exchange)}`, exchange });
    }
  },
);

const charset = everyReply('charset-of-replies', 'every reply is UTF-8', (exchanges) => {
  for (const exchange of exchanges) {
    const type = exchange.reply.headers.get('content-type') ?? '';
    const [, named = 'utf-8'] = /;\s*charset="?([^";\s]+)/iu.exec(type) ?? [];
    const isUtf8 = named.toLowerCase() === 'utf-8' && !exchange.reply.text.includes('\ufffd');
    expectThat(isUtf8, {
      expected: 'a reply in UTF-8, with no other charset in its content type',
      came: `${type}, with ${shown(exchange)}`,
      exchange,
    });
  }
});

const noSecret = everyReply(
  'no-secret',
  'no reply of the run shows the secret key, neither in a header nor in its text',
  (exchanges, { credentials: { secretKey } }) => {
    for (const exchange of exchanges) {
      const { headers, text } = exchange.reply;
      for (const [name, value] of [...headers, ['the text', text] as const]) {
        const expected = 'a reply without the secret key';
        const came = `the secret key in ${name}`;
        expectThat(!showsSecret(value, secretKey), { expected, came, exchange });
      }
    }
  },
);

const REQUEST_ID = 'X-Request-Id';

const requestIdKept: Check = {
  ...about('request-id-kept', 'answers with the X-Request-Id of the request'),
  needs: ['verifyCredentials'],
  async run(context) {
    await expectKept(context, {});
  },
};

const requestIdKeptInErrors: Check = {
  ...about('request-id-kept-in-errors', 'answers with the X-Request-Id of what it refuses, too'),
  needs: ['verifyCredentials'],
  async run(context) {
    const { basePath } = context.document;
    await expectKept(context, { body: '' });
    await expectKept(context, { body: `appId=nobody&secretKey=wrong-${context.newId()}` });
    await expectKept(context, { path: `${basePath}/no/such/operation` });
    await expectKept(context, { method: 'PUT' });
    await expectKept(context, { headers: [['Content-Type', 'application/json']], body: '{}' });
  },
};

async function expectKept(context: CheckContext, overrides: Partial<WireRequest>): Promise<void> {
  const expected = context.newId();
  const { came, exchange } = await askWithId(context, { id: expected, overrides });
  expectThat(came === expected, { expected, came, exchange });
}

/** Ids that a careless gateway copies into its logs and headers: with other characters, or too long. */
const INVALID_IDS = ['a b', 'a_b', 'a"b', '<b>', `${'x'.repeat(65)}`];

const requestIdInvalid: Check = {
  ...about('request-id-invalid', 'answers with an id of its own where that of the request is none'),
  needs: ['verifyCredentials'],
  async run(context) {
    for (const id of INVALID_IDS) {
      const { came, exchange } = await askWithId(context, { id, overrides: {} });
      const expected = 'an X-Request-Id of the gateway, 1 to 64 letters, digits and hyphens';
      expectThat(/^[A-Za-z0-9-]{1,64}$/u.test(came), { expected, came, exchange });
    }
  },
};

async function askWithId(
  context: CheckContext,
  { id, overrides }: { readonly id: string; readonly overrides: Partial<WireRequest> },
): Promise<{ readonly came: string; readonly exchange: Exchange }> {
  const request = verifyRequest(context, overrides);
  const headers = [...request.headers, [REQUEST_ID, id] as const];
  const exchange = await context.exchange({ ...request, headers });
  const came = exchange.reply?.headers.get('x-request-id') ?? exchange.trouble?.text ?? '';
  return { came: came || 'no X-Request-Id', exchange };
}

/** A server may differ in the minor version; a new major version is another contract. */
function specVersion(version: string): Check {
  const [major] = version.split('.');
  return {
    ...about('spec-version', `follows version ${major} of the document`),
    needs: ['verifyCredentials'],
    async run(context) {
      const exchange = await context.exchange(verifyRequest(context));
      const came = exchange.reply?.headers.get('x-spec-version') ?? 'none';
      const fits = came.startsWith(`${major}.`);
      expectThat(fits, { expected: `X-Spec-Version ${major}.x`, came, exchange });
    },
  };
}

function shown({ reply }: Answered): string {
  return quoteReply(reply.status, reply.text);
}

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `wire/${name}`, group: 'wire', title };
}
