export interface CurlView {
  readonly baseUrl: string;
  readonly appId: string;
  /** `undefined` uses the shell's own `SANDBOX_SECRET_KEY`. */
  readonly secretKey: string | undefined;
  readonly orderId: string;
}

/** Returns a request that can be pasted into a shell: one field a line, which curl encodes. */
export function curlForOrder({ baseUrl, appId, secretKey, orderId }: CurlView): string {
  const fields = {
    appId,
    orderId,
    orderAmount: '154.00',
    customerName: 'Asha Rao',
    customerPhone: '9000000001',
    customerEmail: 'asha@example.com',
    returnUrl: `${baseUrl}/return`,
  };
  // Double quotes, so that the shell fills in its variable.
  const secret = `"secretKey=${secretKey ?? '$SANDBOX_SECRET_KEY'}"`;
  const values = Object.entries(fields).map(([name, value]) => quoted(`${name}=${value}`));
  return [
    `curl ${baseUrl}/api/v1/order/create`,
    ...[secret, ...values].map((field) => `--data-urlencode ${field}`),
  ].join(' \\\n  ');
}

/** Quotes any text as one word of a shell command. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
