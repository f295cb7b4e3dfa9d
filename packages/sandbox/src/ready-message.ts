import { type CurlView, curlForOrder } from './start-page/curl-for-order.ts';

/** The first thing that a newcomer reads: where it runs, and a request that can be pasted into a shell. */
export function readyMessage(view: CurlView): string {
  const { baseUrl, appId, secretKey = '(your SANDBOX_SECRET_KEY)' } = view;
  return `ready ${baseUrl}

  Start page   ${baseUrl}/
  Reference    ${baseUrl}/docs/
  Credentials  ${appId} / ${secretKey}

Create an order, then open its paymentLink in a browser:

${curlForOrder(view)}

`;
}
