import { type CurlView, curlForOrder } from './curl-for-order.ts';

export interface ReadyView extends CurlView {
  /** `undefined` if the control API needs none. */
  readonly controlToken: string | undefined;
}

/** Returns the first text that a newcomer reads: the address, and a request to paste into a shell. */
export function readyMessage(view: ReadyView): string {
  const { baseUrl, appId, secretKey = '(your SANDBOX_SECRET_KEY)', controlToken } = view;
  const controlLine = controlToken === undefined ? '' : `  Control token  ${controlToken}\n`;
  return `ready ${baseUrl}

  Console        ${baseUrl}/console/
  Reference      ${baseUrl}/docs/
  Credentials    ${appId} / ${secretKey}
${controlLine}
Create an order, then open its paymentLink in a browser:

${curlForOrder(view)}

`;
}
