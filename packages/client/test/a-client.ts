import { anOrder as buildOrder, aRefund as buildRefund } from '@cashfree-rest/test-requests';
import { type Client, type ClientOptions, createClient } from '../src/index.ts';
import { type Answer, jsonReply, type ScriptedFetch, scriptedFetch } from './scripted-fetch.ts';

export const SECRET = 'canary/secret+key';

export const anOrder = buildOrder({
  orderAmount: '154.00',
  customerName: 'Asha & Rao',
  customerPhone: '+919000000001',
  returnUrl: 'https://shop.example.com/return?a=1&b=2',
});

export const aRefund = buildRefund({ refundNote: 'a gift' });

export const DAYS = { startDate: '2026-03-01', endDate: '2026-03-02' } as const;

/** A client of a gateway that gives these answers in turn. It does not wait between attempts. */
export function aClient(
  answers: readonly Answer[],
  options: Partial<Omit<ClientOptions, 'fetch' | 'baseUrl' | 'environment'>> = {},
): { readonly gateway: ScriptedFetch; readonly client: Client } {
  const gateway = scriptedFetch(...answers);
  const client = createClient({
    appId: 'app',
    secretKey: SECRET,
    baseUrl: 'https://gateway.example/',
    fetch: gateway.fetch,
    ...options,
    retry: { pauseMs: () => 0, ...options.retry },
  });
  return { gateway, client };
}

/** The gateway's error body. */
export function refusal(status: number, reason: string, headers: object = {}): Response {
  const body = { status: 'ERROR', reason, message: reason, error: reason };
  return jsonReply(body, { status, headers });
}

/** The outcome of a call as a value. */
export function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(call).then(
    () => {
      throw new Error('the call did not fail');
    },
    (failure: unknown) => failure,
  );
}
