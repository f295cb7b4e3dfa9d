/** The beginning of what a merchant's server replied to a notification. */
export interface ReceivedReply {
  /** In the order of the wire. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** At most its first kilobyte, read as UTF-8; bytes that are not are replaced. */
  readonly body: string;
  /** True if there was more than is kept, or if the reply did not end. */
  readonly isCut: boolean;
}

const MAX_HEADERS = 50;
const MAX_HEADER_LENGTH = 8 * 1024;
const MAX_BODY_BYTES = 1024;
const REPLACEMENT = '\uFFFD';

/** Keeps the first headers, given as Node lists them: names and values in turn. */
export function keptHeaders(rawHeaders: readonly string[]): {
  readonly list: ReceivedReply['headers'];
  readonly isCut: boolean;
} {
  const list: (readonly [string, string])[] = [];
  let length = 0;
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    length += name.length + value.length;
    if (list.length === MAX_HEADERS || length > MAX_HEADER_LENGTH) return { list, isCut: true };
    list.push([storable(name), storable(value)]);
  }
  return { list, isCut: false };
}

/** Reads the first kilobyte. A character that this limit cuts in two is left out. */
export function readBeginning(bytes: Uint8Array): {
  readonly text: string;
  readonly isCut: boolean;
} {
  const isCut = bytes.length > MAX_BODY_BYTES;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = decoder.decode(bytes.subarray(0, MAX_BODY_BYTES), { stream: isCut });
  return { text: storable(text), isCut };
}

/** PostgreSQL's texts cannot hold U+0000. */
function storable(text: string): string {
  return text.replaceAll('\0', REPLACEMENT);
}
