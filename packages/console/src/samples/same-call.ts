import { operations as gatewayOperations } from '@cashfree-rest/contract';
import { shieldDots } from '@cashfree-rest/core';
import { type OperationFacts, operations } from '@cashfree-rest/generated-sandbox';
import { shellWord } from './shell-word.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface SampleOptions {
  /** The sandbox's address. */
  readonly baseUrl: string;
  /** The merchant; `undefined` is the sandbox's first one. */
  readonly appId: string | undefined;
  /** True if callers of the control API send a token, which samples take from the environment. */
  readonly needsToken: boolean;
  /** A file with the body, for one that is too large to show. */
  readonly bodyFile?: string | undefined;
}

/** The same call by other means. */
export interface SameCall {
  readonly curl: string;
  readonly client: string;
}

const LINE = ' \\\n  ';

/** Returns a call of the control API as curl and as client call. */
export function sameControlCall(
  operationId: keyof typeof operations,
  fields: Fields,
  { baseUrl, appId, needsToken, bodyFile }: SampleOptions,
): SameCall {
  const facts: OperationFacts = operations[operationId];
  const given = withoutAbsent(facts.inWorld ? { appId, ...fields } : fields);
  const [group, method] = facts.client;
  const path = facts.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(shieldDots(String(given[name]))),
  );
  const query = new URLSearchParams(
    Object.entries(given)
      .filter(([name]) => facts.inQuery.includes(name))
      .map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const body = Object.entries(given).filter(
    ([name]) => !facts.inPath.includes(name) && !facts.inQuery.includes(name),
  );
  return {
    curl: [
      `curl ${facts.ownReply ? '-N ' : ''}${facts.httpMethod === 'GET' ? '' : `-X ${facts.httpMethod} `}${shellWord(`${baseUrl}${path}${query && `?${query}`}`)}`,
      ...(needsToken ? ['-H "Authorization: Bearer $SANDBOX_CONTROL_TOKEN"'] : []),
      ...(facts.hasBody
        ? [
            `-H 'Content-Type: application/json'`,
            `-d ${shellWord(bodyFile === undefined ? JSON.stringify(Object.fromEntries(body)) : `@${bodyFile}`)}`,
          ]
        : []),
    ].join(LINE),
    client: facts.ownReply
      ? `for await (const event of await control.events.stream(${literal(given)})) {\n  console.log(event.summary);\n}`
      : bodyFile === undefined
        ? `await control.${group}.${method}(${literal(given)});`
        : `const content = JSON.parse(await readFile(${valueText(bodyFile)}, 'utf8'));
await control.${group}.${method}(${literal(given, ['...content'])});`,
  };
}

/** Returns a merchant's own call of the gateway. The secret is never part of it: the shell and the client have it. */
export function sameGatewayCall(
  operationId: keyof typeof gatewayOperations,
  fields: Fields,
  { baseUrl, appId }: SampleOptions,
): SameCall {
  const { path, client } = gatewayOperations[operationId];
  const { appId: own = appId, secretKey: _secret, ...given } = withoutAbsent(fields);
  const [group, method] = client;
  const data = Object.entries(given).map(([name, value]) => shellWord(`${name}=${value}`));
  return {
    curl: [
      `curl ${shellWord(`${baseUrl}${path}`)}`,
      ...[shellWord(`appId=${own}`), '"secretKey=$SANDBOX_SECRET_KEY"', ...data].map(
        (field) => `--data-urlencode ${field}`,
      ),
    ].join(LINE),
    client: `await client.${group}.${method}(${literal(given)});`,
  };
}

function withoutAbsent(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** An object as TypeScript writes it; a short one in one line. */
function literal(fields: Fields, before: readonly string[] = []): string {
  const own = Object.entries(fields).map(([name, value]) => `${name}: ${valueText(value)}`);
  const parts = [...before, ...own];
  if (parts.length === 0) return '';
  const line = `{ ${parts.join(', ')} }`;
  return line.length <= 60 ? line : `{\n${parts.map((part) => `  ${part},`).join('\n')}\n}`;
}

function valueText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
