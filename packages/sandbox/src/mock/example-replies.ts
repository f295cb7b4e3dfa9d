import { loadDocument, routes } from '@cashfree-rest/server/rules';

/** What is read of the document. */
interface Document {
  readonly paths: Readonly<Record<string, { readonly post: Post }>>;
}

interface Post {
  readonly 'x-paging'?: { readonly cursor: string; readonly items: string };
  readonly responses: {
    readonly 200: {
      readonly content: {
        readonly 'application/json': { readonly examples: Readonly<Record<string, Example>> };
      };
    };
  };
}

interface Example {
  readonly value: Readonly<Record<string, unknown>>;
}

type ReplyTo = (fields: Readonly<Record<string, string>>) => object;

/**
 * Returns what answers each operation with the first example of the document. Of a list that is the only page: a call
 * for the next one gets no rows, so that a client which reads all pages comes to an end.
 */
export function exampleReplies(): Readonly<Record<string, ReplyTo>> {
  const { paths } = loadDocument() as unknown as Document;
  return Object.fromEntries(
    routes.map(({ operationId, path }) => {
      const { 'x-paging': paging, responses } = (paths[path] as { readonly post: Post }).post;
      const [first] = Object.values(responses[200].content['application/json'].examples);
      const reply = first?.value ?? {};
      return [
        operationId,
        (fields: Readonly<Record<string, string>>) => {
          const isNext = paging !== undefined && fields[paging.cursor] !== undefined;
          return isNext ? { status: 'OK', [paging.items]: [] } : reply;
        },
      ];
    }),
  );
}
