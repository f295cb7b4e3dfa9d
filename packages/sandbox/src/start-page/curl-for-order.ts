import { encodeForm } from '@cashfree-rest/core';

export interface CurlView {
  readonly baseUrl: string;
  readonly appId: string;
  /** `undefined` leaves it to the shell's own `SANDBOX_SECRET_KEY`. */
  readonly secretKey: string | undefined;
  readonly orderId: string;
}

/** A request that can be pasted into a shell as it stands. */
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
  return [
    `curl ${baseUrl}/api/v1/order/create`,
    // Double quotes, so that the shell fills in its variable.
    `--data-urlencode "secretKey=${secretKey ?? '$SANDBOX_SECRET_KEY'}"`,
    `-d '${encodeForm(fields)}'`,
  ].join(' \\\n  ');
}
