/** What a scripted gateway does with a request: answer, or fail as the network would. */
export type Answer = Response | Error | ((request: Request) => Promise<Response>);

export interface ScriptedFetch {
  readonly fetch: typeof fetch;
  readonly requests: readonly {
    readonly url: string;
    readonly body: string;
    readonly headers: Headers;
  }[];
}

/** A `fetch` that gives these answers in turn and keeps what it was asked. */
export function scriptedFetch(...answers: readonly Answer[]): ScriptedFetch {
  const left = [...answers];
  const requests: { url: string; body: string; headers: Headers }[] = [];
  return {
    requests,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push({
        url: request.url,
        body: await request.clone().text(),
        headers: request.headers,
      });
      const answer = left.shift();
      if (answer === undefined) throw new Error('the script has no further answer');
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer(request) : answer;
    },
  };
}

export function jsonReply(body: unknown, { status = 200, headers = {} } = {}): Response {
  const type = { 'Content-Type': 'application/json', ...headers };
  return new Response(JSON.stringify(body), { status, headers: type });
}

/** Answers only when the request is aborted, as a gateway that hangs. */
export function neverAnswers(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    if (request.signal.aborted) reject(request.signal.reason);
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });
}
