// Generated from openapi/openapi.yaml by scripts/src/emit/contract/emit-forms.ts. Do not edit; run "pnpm generate".

import type { OperationId } from './operations.ts';

/** The fields of an operation for a page that asks a person for them, without the credentials. */
export interface OperationForm {
  readonly summary: string;
  readonly fields: readonly FormField[];
}

/** One field. Its value is a text, and blank if it is left out. */
export interface FormField {
  readonly name: string;
  readonly required: boolean;
  /** Markdown. */
  readonly description: string;
  /** Describes a valid value, to follow "send ". */
  readonly allowed?: string;
  /** A regular expression with the flag `u` for the whole value. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** All valid values, if they can be listed. */
  readonly values?: readonly string[];
  /** What the gateway assumes if the field is left out. */
  readonly defaultValue?: string;
  readonly example?: string;
  /** True for a calendar day, `YYYY-MM-DD`. */
  readonly isDate: boolean;
}

export const forms: Readonly<Record<OperationId, OperationForm>> = {
  createOrder: {
    summary: 'Create an order',
    fields: [
      {
        name: 'orderId',
        required: true,
        description:
          'Your id of the order, which all later calls about it use. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Every order needs a new one, even an order that replaces an unpaid or expired one.',
        allowed: '1 to 50 letters, digits, full stops, hyphens and underscores',
        isDate: false,
        pattern: '^[A-Za-z0-9._-]{1,50}$',
        minLength: 1,
        maxLength: 50,
        example: 'order-1001',
      },
      {
        name: 'orderAmount',
        required: true,
        description:
          'What the customer is to pay, in the main unit of `orderCurrency` (rupees for INR): a plain positive decimal with at most ten digits before the point and at most two after it, such as `154`, `154.5` or `154.50`. No sign, exponent, separator or currency symbol.',
        allowed: 'a positive amount with at most ten digits and two decimals, such as 154.50',
        isDate: false,
        pattern: '^(?:0\\.(?:0[1-9]|[1-9][0-9]?)|[1-9][0-9]{0,9}(?:\\.[0-9]{1,2})?)$',
        minLength: 1,
        maxLength: 13,
        example: '154.50',
      },
      {
        name: 'orderCurrency',
        required: false,
        description:
          'Currency of `orderAmount`, as a three-letter ISO 4217 code in capitals. It must be enabled for your account; INR always is.',
        allowed: 'three capital letters, such as INR',
        isDate: false,
        pattern: '^[A-Z]{3}$',
        minLength: 3,
        maxLength: 3,
        defaultValue: 'INR',
        example: 'INR',
      },
      {
        name: 'orderNote',
        required: false,
        description:
          'A remark of yours about the order, at most 200 characters without line breaks or other control characters. It comes back unchanged wherever the order is shown.',
        allowed: 'at most 200 characters without line breaks or control characters',
        isDate: false,
        pattern: '^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$',
        maxLength: 200,
        example: 'Darjeeling first flush, 100 g',
      },
      {
        name: 'customerName',
        required: true,
        description:
          'Name of the customer who pays, 1 to 100 characters without line breaks or other control characters. Any script is fine.',
        allowed: '1 to 100 characters without line breaks or control characters',
        isDate: false,
        pattern: '^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]{1,100}$',
        minLength: 1,
        maxLength: 100,
        example: 'Asha Rao',
      },
      {
        name: 'customerPhone',
        required: true,
        description:
          'Telephone number of the customer: 8 to 15 digits, optionally with a plus sign and country code in front. Remember that a plus sign in a form body must be sent as `%2B`.',
        allowed: '8 to 15 digits, with or without a plus sign in front',
        isDate: false,
        pattern: '^\\+?[0-9]{8,15}$',
        minLength: 8,
        maxLength: 16,
        example: '9000000001',
      },
      {
        name: 'customerEmail',
        required: true,
        description:
          'E-mail address of the customer, in ASCII, at most 254 characters. `sendOrderEmail` mails the payment link there.',
        allowed: 'an e-mail address of at most 254 characters',
        isDate: false,
        pattern:
          "^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+$",
        minLength: 6,
        maxLength: 254,
        example: 'asha.rao@example.com',
      },
      {
        name: 'sellerPhone',
        required: false,
        description:
          "Telephone number of the seller, if you sell on another seller's behalf: 8 to 15 digits, optionally with a plus sign and country code in front.",
        allowed: '8 to 15 digits, with or without a plus sign in front',
        isDate: false,
        pattern: '^\\+?[0-9]{8,15}$',
        minLength: 8,
        maxLength: 16,
        example: '9000000099',
      },
      {
        name: 'returnUrl',
        required: true,
        description:
          "Address to which the customer's browser posts the result as a form. Absolute `http` or `https` address, at most 500 characters, everything outside visible ASCII percent-encoded. Use `https` outside your own machine.",
        allowed: 'an absolute http or https address of at most 500 characters',
        isDate: false,
        pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9\\[][!-~]*$',
        maxLength: 500,
        example: 'https://shop.example.com/checkout/return',
      },
      {
        name: 'notifyUrl',
        required: false,
        description:
          "Address to which the gateway's server posts the same result, without the customer's browser. Absolute `https` address, at most 500 characters, reachable from the internet. Plain `http` is allowed only for a loopback host (`localhost` and names below it, `127.x.x.x` or `[::1]`). Without it you learn the result only from the browser or by asking.",
        allowed: 'an https address of at most 500 characters, or http to a loopback host',
        isDate: false,
        pattern:
          '^(?:[Hh][Tt][Tt][Pp][Ss]://[A-Za-z0-9\\[][!-~]*|[Hh][Tt][Tt][Pp]://(?:(?:[A-Za-z0-9][A-Za-z0-9_-]*\\.)*[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]\\.?|127(?:\\.[0-9]{1,3}){3}|\\[::1\\])(?::[0-9]{1,5})?(?:[/?#][!-~]*)?)$',
        maxLength: 500,
        example: 'https://shop.example.com/gateway/notify',
      },
      {
        name: 'paymentModes',
        required: false,
        description:
          'The payment methods to offer for this order, separated by commas without blanks:\n\n- `cc` credit card\n- `dc` debit card\n- `nb` net banking\n- `upi` UPI\n- `paypal` PayPal\n- `wallet` wallets\n\nLeave it out to offer everything that is enabled for your account.',
        allowed: 'any of cc, dc, nb, upi, paypal, wallet, separated by commas',
        isDate: false,
        pattern: '^(?:cc|dc|nb|upi|paypal|wallet)(?:,(?:cc|dc|nb|upi|paypal|wallet))*$',
        minLength: 2,
        maxLength: 26,
        example: 'cc,dc,upi',
      },
      {
        name: 'pc',
        required: false,
        description:
          'Code of the partner who referred the order, if the gateway has given you one; at most 100 characters without line breaks or other control characters. It changes nothing in the payment.',
        allowed: 'at most 100 characters without line breaks or control characters',
        isDate: false,
        pattern: '^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$',
        maxLength: 100,
        example: 'partner-042',
      },
    ],
  },
  getOrderLink: {
    summary: 'Get the payment link of an order',
    fields: [
      {
        name: 'orderId',
        required: true,
        description: 'The `orderId` with which you created the order.',
        allowed: '1 to 50 letters, digits, full stops, hyphens and underscores',
        isDate: false,
        pattern: '^[A-Za-z0-9._-]{1,50}$',
        minLength: 1,
        maxLength: 50,
        example: 'order-1001',
      },
    ],
  },
  getOrderDetails: {
    summary: 'Get the details of an order',
    fields: [
      {
        name: 'orderId',
        required: true,
        description: 'The `orderId` with which you created the order.',
        allowed: '1 to 50 letters, digits, full stops, hyphens and underscores',
        isDate: false,
        pattern: '^[A-Za-z0-9._-]{1,50}$',
        minLength: 1,
        maxLength: 50,
        example: 'order-1001',
      },
    ],
  },
  getOrderStatus: {
    summary: 'Get the payment status of an order',
    fields: [
      {
        name: 'orderId',
        required: true,
        description: 'The `orderId` with which you created the order.',
        allowed: '1 to 50 letters, digits, full stops, hyphens and underscores',
        isDate: false,
        pattern: '^[A-Za-z0-9._-]{1,50}$',
        minLength: 1,
        maxLength: 50,
        example: 'order-1001',
      },
    ],
  },
  sendOrderEmail: {
    summary: 'Mail the payment link to the customer',
    fields: [
      {
        name: 'orderId',
        required: true,
        description:
          'The `orderId` with which you created the order. The mail goes to its `customerEmail`.',
        allowed: '1 to 50 letters, digits, full stops, hyphens and underscores',
        isDate: false,
        pattern: '^[A-Za-z0-9._-]{1,50}$',
        minLength: 1,
        maxLength: 50,
        example: 'order-1001',
      },
    ],
  },
  createRefund: {
    summary: 'Refund a payment',
    fields: [
      {
        name: 'referenceId',
        required: true,
        description:
          'The payment to refund: the `referenceId` of an attempt whose `txStatus` is `SUCCESS`, from the payment result, `getOrderStatus` or `listTransactions`. A string of 1 to 20 digits; not your `orderId`.',
        allowed: 'the referenceId of a payment, 1 to 20 digits',
        isDate: false,
        pattern: '^[0-9]{1,20}$',
        minLength: 1,
        maxLength: 20,
        example: '826748288',
      },
      {
        name: 'refundAmount',
        required: true,
        description:
          "How much to give back, in the main unit of the order's currency (rupees for INR): a plain positive decimal with at most two decimals. At most what is left of the payment after its earlier refunds.",
        allowed: 'a positive amount with at most ten digits and two decimals, such as 154.50',
        isDate: false,
        pattern: '^(?:0\\.(?:0[1-9]|[1-9][0-9]?)|[1-9][0-9]{0,9}(?:\\.[0-9]{1,2})?)$',
        minLength: 1,
        maxLength: 13,
        example: '50.00',
      },
      {
        name: 'refundNote',
        required: false,
        description:
          'Why you refund, at most 90 characters without line breaks or other control characters. It comes back in the list of refunds, and is blank there if you sent none.',
        allowed: 'at most 90 characters without line breaks or control characters',
        isDate: false,
        pattern: '^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]{0,90}$',
        maxLength: 90,
        example: 'One tin arrived damaged',
      },
      {
        name: 'merchantRefundId',
        required: false,
        description:
          'Your own id of this refund. 1 to 35 characters out of letters, digits, full stop, hyphen and underscore, never used before in your account. It makes the call safe to repeat, so always send one. Required if `refundType` is `INSTANT`; the gateway generates one if you send none.',
        allowed: '1 to 35 letters, digits, full stops, hyphens and underscores',
        isDate: false,
        pattern: '^[A-Za-z0-9._-]{1,35}$',
        minLength: 1,
        maxLength: 35,
        example: 'refund-1001-1',
      },
      {
        name: 'refundType',
        required: false,
        description:
          '`INSTANT` asks for the money to be paid out at once, and needs `merchantRefundId`. Leave it out for a standard refund, which is paid out about five working days later.',
        allowed: 'INSTANT, or leave it out',
        isDate: false,
        values: ['INSTANT'],
        example: 'INSTANT',
      },
      {
        name: 'mode',
        required: false,
        description:
          'How an instant refund of a net banking payment reaches the customer. Required for exactly\nthat; it has no effect on other refunds:\n\n- `BANK_TRANSFER` to the bank account in `accountNo` and `ifsc`, which are then required.\n- `CASHGRAM` by a link with which the customer claims the money.',
        allowed: 'BANK_TRANSFER or CASHGRAM',
        isDate: false,
        values: ['BANK_TRANSFER', 'CASHGRAM'],
        example: 'BANK_TRANSFER',
      },
      {
        name: 'accountNo',
        required: false,
        description:
          "Number of the customer's bank account, 6 to 40 letters and digits without blanks. Required whenever `mode` is `BANK_TRANSFER`.",
        allowed: '6 to 40 letters and digits without blanks',
        isDate: false,
        pattern: '^[A-Za-z0-9]{6,40}$',
        minLength: 6,
        maxLength: 40,
        example: '000123456789',
      },
      {
        name: 'ifsc',
        required: false,
        description:
          'IFSC of the branch that holds that account: four capital letters, a zero, then six capital letters or digits. Required whenever `mode` is `BANK_TRANSFER`.',
        allowed: 'four capital letters, a zero and six capital letters or digits',
        isDate: false,
        pattern: '^[A-Z]{4}0[A-Z0-9]{6}$',
        minLength: 11,
        maxLength: 11,
        example: 'TEST0000001',
      },
      {
        name: 'orderId',
        required: false,
        description:
          'Your id of the order that was paid, as a safeguard. If you send it, it must be the order of `referenceId`, or nothing is refunded.',
        allowed: '1 to 50 letters, digits, full stops, hyphens and underscores',
        isDate: false,
        pattern: '^[A-Za-z0-9._-]{1,50}$',
        minLength: 1,
        maxLength: 50,
        example: 'order-1001',
      },
    ],
  },
  listTransactions: {
    summary: 'List transactions',
    fields: [
      {
        name: 'startDate',
        required: true,
        description:
          'First day to list, `YYYY-MM-DD`, an existing calendar day. Attempts count from 00:00:00 Indian Standard Time of this day.',
        allowed: 'an existing calendar day as YYYY-MM-DD',
        isDate: true,
        pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
        example: '2026-03-01',
      },
      {
        name: 'endDate',
        required: true,
        description:
          'Last day to list, `YYYY-MM-DD`, an existing calendar day. It is included up to 23:59:59 Indian Standard Time and must not be before `startDate`.',
        allowed: 'an existing calendar day as YYYY-MM-DD',
        isDate: true,
        pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
        example: '2026-03-31',
      },
      {
        name: 'txStatus',
        required: false,
        description:
          'Lists only payment attempts that have this outcome now. One value per request; leave it out to list all of them.',
        allowed: 'one of SUCCESS, FAILED, PENDING, FLAGGED, CANCELLED',
        isDate: false,
        values: ['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'],
        example: 'SUCCESS',
      },
      {
        name: 'lastId',
        required: false,
        description:
          'The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.',
        allowed: 'the lastId of the page before, a whole number',
        isDate: false,
        pattern: '^(?:0|[1-9][0-9]{0,14})$',
        minLength: 1,
        maxLength: 15,
        example: '50233',
      },
      {
        name: 'count',
        required: false,
        description: 'Maximum number of rows on one page, a whole number from 1 to 50.',
        allowed: 'a whole number from 1 to 50',
        isDate: false,
        pattern: '^(?:[1-9]|[1-4][0-9]|50)$',
        minLength: 1,
        maxLength: 2,
        defaultValue: '20',
        example: '20',
      },
    ],
  },
  listRefunds: {
    summary: 'List refunds',
    fields: [
      {
        name: 'startDate',
        required: true,
        description:
          'First day to list, `YYYY-MM-DD`, an existing calendar day. Refunds count by `initiatedOn`, from 00:00:00 Indian Standard Time of this day.',
        allowed: 'an existing calendar day as YYYY-MM-DD',
        isDate: true,
        pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
        example: '2026-03-01',
      },
      {
        name: 'endDate',
        required: true,
        description:
          'Last day to list, `YYYY-MM-DD`, an existing calendar day. It is included up to 23:59:59 Indian Standard Time and must not be before `startDate`.',
        allowed: 'an existing calendar day as YYYY-MM-DD',
        isDate: true,
        pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
        example: '2026-03-31',
      },
      {
        name: 'lastId',
        required: false,
        description:
          'The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.',
        allowed: 'the lastId of the page before, a whole number',
        isDate: false,
        pattern: '^(?:0|[1-9][0-9]{0,14})$',
        minLength: 1,
        maxLength: 15,
        example: '88017',
      },
      {
        name: 'count',
        required: false,
        description: 'Maximum number of rows on one page, a whole number from 1 to 50.',
        allowed: 'a whole number from 1 to 50',
        isDate: false,
        pattern: '^(?:[1-9]|[1-4][0-9]|50)$',
        minLength: 1,
        maxLength: 2,
        defaultValue: '20',
        example: '20',
      },
    ],
  },
  listSettlements: {
    summary: 'List settlements',
    fields: [
      {
        name: 'startDate',
        required: true,
        description:
          'First day to list, `YYYY-MM-DD`, an existing calendar day. Settlements count by `settledOn`, from 00:00:00 Indian Standard Time of this day.',
        allowed: 'an existing calendar day as YYYY-MM-DD',
        isDate: true,
        pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
        example: '2026-03-01',
      },
      {
        name: 'endDate',
        required: true,
        description:
          'Last day to list, `YYYY-MM-DD`, an existing calendar day. It is included up to 23:59:59 Indian Standard Time and must not be before `startDate`.',
        allowed: 'an existing calendar day as YYYY-MM-DD',
        isDate: true,
        pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
        example: '2026-03-31',
      },
      {
        name: 'lastId',
        required: false,
        description:
          'The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.',
        allowed: 'the lastId of the page before, a whole number',
        isDate: false,
        pattern: '^(?:0|[1-9][0-9]{0,14})$',
        minLength: 1,
        maxLength: 15,
        example: '262907',
      },
      {
        name: 'count',
        required: false,
        description: 'Maximum number of rows on one page, a whole number from 1 to 50.',
        allowed: 'a whole number from 1 to 50',
        isDate: false,
        pattern: '^(?:[1-9]|[1-4][0-9]|50)$',
        minLength: 1,
        maxLength: 2,
        defaultValue: '20',
        example: '20',
      },
    ],
  },
  listSettlementTransactions: {
    summary: 'List the transactions of a settlement',
    fields: [
      {
        name: 'settlementId',
        required: true,
        description:
          'The `id` of the settlement, as `listSettlements` gives it, 1 to 15 digits without leading zeros.',
        allowed: 'the id of a settlement, a whole number',
        isDate: false,
        pattern: '^[1-9][0-9]{0,14}$',
        minLength: 1,
        maxLength: 15,
        example: '262907',
      },
      {
        name: 'lastId',
        required: false,
        description:
          'The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.',
        allowed: 'the lastId of the page before, a whole number',
        isDate: false,
        pattern: '^(?:0|[1-9][0-9]{0,14})$',
        minLength: 1,
        maxLength: 15,
        example: '70412',
      },
      {
        name: 'count',
        required: false,
        description: 'Maximum number of rows on one page, a whole number from 1 to 50.',
        allowed: 'a whole number from 1 to 50',
        isDate: false,
        pattern: '^(?:[1-9]|[1-4][0-9]|50)$',
        minLength: 1,
        maxLength: 2,
        defaultValue: '20',
        example: '20',
      },
    ],
  },
  verifyCredentials: {
    summary: 'Verify your credentials',
    fields: [],
  },
};
