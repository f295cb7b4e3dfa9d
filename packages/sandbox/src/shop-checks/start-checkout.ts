/** The shop's checkout has led to no order of the sandbox. The message says what came instead. */
export class CheckoutError extends Error {
  override readonly name = 'CheckoutError';
}

const LINK = /\/billpay\/order\/[a-z0-9]+/u;
const TIMEOUT_MS = 30_000;

/**
 * Posts to a shop's checkout as its page does, and returns the payment link that it answers with: as `Location` of a
 * redirect, or anywhere in its body.
 * @param form what the page sends, such as `product=tea&count=1`.
 * @throws {CheckoutError} if the shop does not answer, or without a payment link.
 */
export async function startCheckout(url: string, form: string): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const request = { method: 'POST', headers, body: form, redirect: 'manual', signal } as const;
  const response = await fetch(url, request).catch(() => {
    throw new CheckoutError(
      `The shop does not answer at ${url}. Start it, or give the address of its checkout`,
    );
  });
  const text = `${response.headers.get('Location')} ${await response.text()}`;
  const [link] = LINK.exec(text) ?? [];
  if (link === undefined) {
    throw new CheckoutError(`${url} answered ${response.status}, without a payment link`);
  }
  return link;
}
