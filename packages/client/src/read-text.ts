/**
 * Reads the body as `text()` does. Returns `undefined` if it has more than `maxBytes`, uncompressed; the rest is not
 * fetched. A body that cannot be streamed is measured after it has arrived.
 */
export async function readText(
  source: Request | Response,
  maxBytes: number,
): Promise<string | undefined> {
  // Other implementations of `fetch` have other bodies, or none.
  const reader = source.body?.getReader?.();
  const decoder = new TextDecoder();
  let text = reader ? '' : await source.text();
  let size = text.length;
  while (size <= maxBytes) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return text + decoder.decode();
    size += value.length;
    text += decoder.decode(value, { stream: true });
  }
  reader?.cancel().catch(() => {});
  return undefined;
}
