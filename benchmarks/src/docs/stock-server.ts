import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import compression from 'compression';
import express from 'express';
import type { SampleOperation } from './sample-operation.ts';
import { DOCUMENT_PATH, REDOC_2_PAGE, SCALAR_PAGE, SWAGGER_UI_PAGE } from './stock-pages.ts';

const require = createRequire(import.meta.url);

interface StockPage {
  readonly path: string;
  /** `undefined` if the folder has an `index.html`. */
  readonly html?: string;
  readonly folder: string;
  /** Returns the fragment of the address of an operation. */
  fragment(operation: SampleOperation): string;
}

export interface StockServer extends AsyncDisposable {
  /** Links to the operation, by the names of the pages' makers. */
  readonly links: Readonly<Record<string, string>>;
}

/**
 * Serves other makers' pages for a document, compressed by the sandbox's middleware.
 * @param redoc3Folder the output of `buildStockRedoc`.
 */
export async function startStockServer(
  document: string,
  redoc3Folder: string,
  operation: SampleOperation,
): Promise<StockServer> {
  const stock: Readonly<Record<string, StockPage>> = {
    'Redoc 2': {
      path: '/redoc-2/',
      html: REDOC_2_PAGE,
      folder: dirname(require.resolve('redoc/bundles/redoc.standalone.js')),
      fragment: ({ tag, operationId }) => `#tag/${tag}/operation/${operationId}`,
    },
    'Redoc 3, `redocly build-docs`': {
      path: '/redoc-3/',
      folder: redoc3Folder,
      fragment: ({ tag, operationId }) => `#/${tag}/${operationId}`.toLowerCase(),
    },
    'Swagger UI': {
      path: '/swagger-ui/',
      html: SWAGGER_UI_PAGE,
      folder: dirname(require.resolve('swagger-ui-dist/package.json')),
      fragment: ({ tag, operationId }) => `#/${tag}/${operationId}`,
    },
    Scalar: {
      path: '/scalar/',
      html: SCALAR_PAGE,
      folder: scalarFolder(),
      fragment: ({ tag, path }) => `#tag/${tag.toLowerCase()}/POST${path}`,
    },
  };
  const app = express();
  app.use(compression());
  app.get(DOCUMENT_PATH, (_request, response) =>
    response.sendFile(basename(document), { root: dirname(document) }),
  );
  for (const { path, html, folder } of Object.values(stock)) {
    if (html !== undefined) app.get(path, (_request, response) => void response.send(html));
    app.use(path, express.static(folder));
  }
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    links: Object.fromEntries(
      Object.entries(stock).map(([name, { path, fragment }]) => [
        name,
        `${origin}${path}${fragment(operation)}`,
      ]),
    ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Scalar's Fastify plug-in contains the bundle of the same version, with a tenth of the packages. */
function scalarFolder(): string {
  return join(dirname(require.resolve('@scalar/fastify-api-reference')), 'js');
}
