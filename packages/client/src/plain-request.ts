/**
 * What openapi-fetch needs of a `Request` while no middleware looks at it. A real one costs more than the rest of a call,
 * cannot have a path for its address outside browsers, and hides its body behind a promise.
 */
export class PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.method = String(init.method);
    this.headers = init.headers as Headers;
    this.body = init.body as string | undefined;
  }
}
