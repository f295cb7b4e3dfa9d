import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Validation } from '@cashfree-rest/server';
import type Express from 'express';

/**
 * Starts a server for the request of `request.ts`, as its README does, and returns its port. Imports are inside, so that
 * each contestant pays for its own start.
 */
export type Contestant = () => Promise<number>;

/** The document's own formats; the patterns beside them decide. */
const formats = { decimal: true, integer: true, 'gateway-time': true, 'web-url': true } as const;

async function listening(app: {
  listen(port: number, host: string, ready: () => void): Server;
}): Promise<number> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

async function ourStub(validation: Validation, replyCheck: 'strict' | 'off'): Promise<number> {
  // A team and the stub share one Express. This workspace has another one, and loading both would double the start.
  const { resolve } = createRequire(import.meta.resolve('@cashfree-rest/server'));
  const [{ default: express }, { createStub, serve }, { REPLY }] = await Promise.all([
    import(resolve('express')) as Promise<{ readonly default: typeof Express }>,
    import('@cashfree-rest/server'),
    import('./request.ts'),
  ]);
  const options = { authenticate: () => ({ name: 'Shop' }), replyCheck, validation };
  const stub = createStub.partial({ createOrder: async () => REPLY }, options);
  const { url } = await serve(express().use(stub));
  return Number(new URL(url).port);
}

/** Configured as in its README; `validateResponses` turns on the validation of responses. */
async function stockValidator(validateResponses: boolean): Promise<number> {
  const [{ default: express }, { default: validator }, { loadDocument }, { PATH, REPLY }] =
    await Promise.all([
      import('express'),
      import('express-openapi-validator'),
      import('@cashfree-rest/generated-server'),
      import('./request.ts'),
    ]);
  const app = express();
  app.use(express.json());
  app.use(express.text());
  app.use(express.urlencoded({ extended: false }));
  app.use(validator.middleware({ apiSpec: loadDocument() as never, validateResponses, formats }));
  app.post(PATH, (_request, response) => void response.json(REPLY));
  return listening(app);
}

async function bareExpress(): Promise<number> {
  const [{ default: express }, { PATH, REPLY }] = await Promise.all([
    import('express'),
    import('./request.ts'),
  ]);
  const app = express();
  app.use(express.urlencoded({ extended: false }));
  app.post(PATH, (_request, response) => void response.json(REPLY));
  return listening(app);
}

async function openapiBackend(): Promise<number> {
  const [{ default: express }, { OpenAPIBackend }, { loadDocument }, { REPLY }] = await Promise.all(
    [
      import('express'),
      import('openapi-backend'),
      import('@cashfree-rest/generated-server'),
      import('./request.ts'),
    ],
  );
  const api = new OpenAPIBackend({
    definition: loadDocument() as never,
    quick: true,
    ajvOpts: { strict: false, formats },
    handlers: { createOrder: (_context, _request, response) => response.json(REPLY) },
  });
  await api.init();
  const app = express();
  app.use(express.urlencoded({ extended: false }));
  app.use((request, response) => {
    const { method, path, body, headers } = request;
    return api.handleRequest(
      { method, path, body, headers: headers as Record<string, string> },
      request,
      response,
    );
  });
  return listening(app);
}

async function fastifyWithSchemas(): Promise<number> {
  const [{ fastify }, { default: formBody }, { loadDocument }, { PATH, REPLY }] = await Promise.all(
    [
      import('fastify'),
      import('@fastify/formbody'),
      import('@cashfree-rest/generated-server'),
      import('./request.ts'),
    ],
  );
  const { components } = loadDocument() as { components: object };
  const app = fastify({ ajv: { customOptions: { strict: false, formats, coerceTypes: false } } });
  await app.register(formBody);
  app.addSchema({ $id: 'document', components });
  const schema = (name: string) => ({ $ref: `document#/components/schemas/${name}` });
  app.post(PATH, {
    schema: { body: schema('CreateOrderRequest'), response: { 200: schema('CreateOrderReply') } },
    handler: async () => REPLY,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
}

export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  'bare Express, urlencoded': bareExpress,
  'our stub, requests': () => ourStub('express-openapi-validator', 'off'),
  'our stub, requests and replies': () => ourStub('express-openapi-validator', 'strict'),
  'our stub compiled, requests': () => ourStub('compiled', 'off'),
  'our stub compiled, requests and replies': () => ourStub('compiled', 'strict'),
  'express-openapi-validator, requests': () => stockValidator(false),
  'express-openapi-validator, requests and replies': () => stockValidator(true),
  'openapi-backend, requests': openapiBackend,
  'Fastify with schemas': fastifyWithSchemas,
};
