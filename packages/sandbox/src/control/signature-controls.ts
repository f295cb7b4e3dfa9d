import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Gateway } from '../gateway.ts';
import { DEFAULT_CREDENTIALS } from '../merchants/default-credentials.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { formText } from '../notifications/post-notification.ts';
import { buildTestNotification } from '../notifications/test-notification.ts';
import { resultFields } from '../orders/payment-result.ts';
import { checkSignature, type OtherKey } from '../signatures/check-signature.ts';
import {
  type Fields,
  type NamedValue,
  readSignedBody,
  SignedBodyError,
  valuesOf,
} from '../signatures/signed-body.ts';
import { describeTry } from './describe-attempt.ts';

type SignatureControls = Pick<ControlHandlers<Merchant>, 'checkSignature' | 'sendTestNotification'>;

const ORDER_ID = /^[A-Za-z0-9._-]{1,50}$/u;
const REFERENCE_ID = /^[0-9]{1,30}$/u;
/** Outcomes of one order; more are not compared. */
const MAX_SENT = 50;
const MAX_OTHER_KEYS = 200;

/** Helps to write and to test the shop's check of signatures. */
export function createSignatureControls(gateway: Gateway): SignatureControls {
  const { database, events, identifiers, merchants, merchantTime } = gateway;
  const { notifications, notificationDesk, orders, payments } = gateway;

  /** Returns the results that were sent of an order; `undefined` if there is no such order. */
  async function listSent(appId: string, values: Fields): Promise<readonly Fields[] | undefined> {
    const { orderId = '', referenceId = '' } = values;
    const order = ORDER_ID.test(orderId) ? await orders.find(appId, orderId) : undefined;
    if (order === undefined) return undefined;
    const page = { appId, orderId, before: undefined, count: MAX_SENT };
    const sent = (await notifications.list(database, page)).map(({ fields }) => fields);
    // Results also travel through the customer's browser, without any notification.
    const isId = REFERENCE_ID.test(referenceId);
    const named = isId ? await payments.find(order, referenceId) : undefined;
    const payment = named ?? (await payments.findLast(order));
    return payment?.status === undefined ? sent : [...sent, resultFields(order, payment)];
  }

  async function listOtherKeys({ appId, secretKey }: Merchant): Promise<readonly OtherKey[]> {
    const others = (await merchants.list()).filter((merchant) => merchant.appId !== appId);
    return [
      { secretKey: `${secretKey}\n`, description: 'the secret key and a line break' },
      { secretKey: ` ${secretKey}`, description: 'a blank and the secret key' },
      { secretKey: `${secretKey} `, description: 'the secret key and a blank' },
      { secretKey: appId, description: 'the appId instead of the secret key' },
      ...others.slice(0, MAX_OTHER_KEYS).map((other) => ({
        secretKey: other.secretKey,
        description: `the secret key of the merchant ${other.appId}`,
      })),
      {
        secretKey: DEFAULT_CREDENTIALS.secretKey,
        description: 'the secret key that a sandbox without settings has',
      },
    ];
  }

  return {
    async checkSignature({ world, body }) {
      const fields = readFields(body);
      if (fields instanceof RefusedReply) return fields;
      const { appId, secretKey } = world;
      const [sent, otherKeys] = await Promise.all([
        listSent(appId, valuesOf(fields)),
        listOtherKeys(world),
      ]);
      const check = await checkSignature({ fields, secretKey, sent, otherKeys });
      return { status: 'OK', ...check, fields: [...fields], causes: [...check.causes] };
    },
    async sendTestNotification({ world, url, ...wish }, { signal }) {
      const { appId, secretKey } = world;
      const now = merchantTime.now(world);
      const { fields, signature } = await buildTestNotification(wish, {
        secretKey,
        now,
        identifiers,
      });
      const result = await notificationDesk.post(url, fields, signal);
      const { httpStatus, failure } = result;
      const outcome = failure === null ? 'was delivered' : `failed: ${failure}`;
      events.publish(appId, {
        type: 'notification',
        at: now,
        orderId: wish.orderId,
        summary: `A test notification (${wish.txStatus}) ${outcome}`,
        facts: { httpStatus, failure },
      });
      const attempt = describeTry({ at: now, ...result });
      return { status: 'OK', body: formText(fields), signature, attempt };
    },
  };
}

function readFields(body: string): readonly NamedValue[] | RefusedReply<400> {
  try {
    return readSignedBody(body);
  } catch (error) {
    if (!(error instanceof SignedBodyError)) throw error;
    const reason = `body is no form and no JSON object of texts: ${error.message}`;
    return new RefusedReply(400, reason);
  }
}
