/**
 * The parts of a `Request` that openapi-fetch needs when there is no middleware. A real one costs more than the rest of
 * a call, cannot have a relative address outside browsers, and hides its body behind a promise.
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
