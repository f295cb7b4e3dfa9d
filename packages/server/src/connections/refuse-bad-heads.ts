import type { RequestListener, Server } from 'node:http';
import { errorBody } from '../error-body.ts';
import { sendJson } from '../send-json.ts';

const NO_HOST = 'The request names no host: send a Host header';
const UNMET = 'This server meets no expectation but 100-continue: send the request without Expect';

/**
 * Answers as JSON what Node would answer with an empty body before an application sees it: HTTP/1.1 without a Host
 * (RFC 9112, section 3.2), and an Expect that cannot be met (RFC 9110, section 10.1.1). Hands all other requests on.
 */
export function refuseBadHeads(server: Server, app: RequestListener): void {
  server.on('request', (request, response) => {
    if (request.httpVersion === '1.1' && request.headers.host === undefined) {
      response.setHeader('Connection', 'close');
      return sendJson(response, 400, errorBody(NO_HOST));
    }
    app(request, response);
  });
  server.on('checkExpectation', (_request, response) => {
    response.setHeader('Connection', 'close');
    sendJson(response, 417, errorBody(UNMET));
  });
}
