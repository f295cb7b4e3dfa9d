import { EventSourceParserStream } from 'eventsource-parser/stream';

/** True if a reply has the content type of server-sent events. */
export function isStream({ ok, headers }: Response): boolean {
  return ok && /^text\/event-stream(?:;|$)/iu.test(headers.get('Content-Type') ?? '');
}

/** Reads the data of each event as JSON. Ends with the stream; leaving the loop closes the connection. */
export async function* readEvents({ body }: Response): AsyncGenerator<unknown> {
  if (body === null) return;
  const events = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { data } of events) yield JSON.parse(data);
}
