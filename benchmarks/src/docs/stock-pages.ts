/** The pages from the makers' own READMEs and manuals, with scripts and document from this machine. */

/** The server's path of the document, for every page. */
export const DOCUMENT_PATH = '/openapi.json';

export const REDOC_2_PAGE: string = page(
  '<style>body { margin: 0; padding: 0; }</style>',
  `<redoc spec-url="${DOCUMENT_PATH}"></redoc>
    <script src="redoc.standalone.js"></script>`,
);

export const SWAGGER_UI_PAGE: string = page(
  '<link rel="stylesheet" href="swagger-ui.css">',
  `<div id="swagger-ui"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script>
      SwaggerUIBundle({ url: '${DOCUMENT_PATH}', dom_id: '#swagger-ui', deepLinking: true });
    </script>`,
);

export const SCALAR_PAGE: string = page(
  '',
  `<div id="app"></div>
    <script src="standalone.js"></script>
    <script>
      Scalar.createApiReference('#app', { url: '${DOCUMENT_PATH}' });
    </script>`,
);

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>API reference</title>
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}
