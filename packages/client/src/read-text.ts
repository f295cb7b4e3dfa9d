/**
 * The body as text, as `text()` reads it; `undefined` if it is of more than `maxBytes`, counted without compression: then
 * the rest is not fetched. A body of a kind that cannot be counted while it comes is counted when it is there.
 */
export async function readText(
  source: Request | Response,
  maxBytes: number,
): Promise<string | undefined> {
  // Other makers of `fetch` have other bodies, or none.
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
