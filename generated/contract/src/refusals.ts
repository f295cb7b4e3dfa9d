// Generated from openapi/openapi.yaml by scripts/src/emit/contract/emit-contract.ts. Do not edit; run "pnpm generate".

/** The kind of a refusal; stays the same when reasons are reworded. */
export type RefusalDetail =
  /**
   * A field that the call needs was not sent, or was blank.
   */
  | 'field_missing'
  /**
   * A field has a value that is not allowed.
   */
  | 'field_invalid'
  /**
   * A field was sent more than once.
   */
  | 'field_repeated'
  /**
   * Your account does not offer what the field asks for.
   */
  | 'not_enabled'
  /**
   * The last day is before the first.
   */
  | 'dates_reversed'
  /**
   * No account has this pair of credentials.
   */
  | 'wrong_credentials'
  /**
   * Your account has nothing with this id on this host.
   */
  | 'unknown_id'
  /**
   * The id is in use, by this very call or an earlier one.
   */
  | 'id_taken'
  /**
   * The amount is more than what is left of the payment.
   */
  | 'amount_too_large'
  /**
   * The payment has not succeeded, so there is nothing to give back.
   */
  | 'not_paid'
  /**
   * The order cannot be paid now, so no mail may ask for payment.
   */
  | 'not_payable'
  /**
   * The payment is of another order.
   */
  | 'wrong_order'
  /**
   * The body is larger than 64 KiB.
   */
  | 'body_too_large'
  /**
   * The body is not form-encoded.
   */
  | 'body_not_a_form'
  /**
   * Too many requests at a time.
   */
  | 'too_many_requests'
  /**
   * A fault of the gateway: the call may have taken effect. On an account that answers errors with HTTP 200, only this code shows it.
   */
  | 'internal_error';

/** The code for the beginning of a reason, and the fields that it concerns without naming them. */
export const refusalTexts: Readonly<Record<string, readonly [RefusalDetail, ...string[]]>> = {
  '{field} missing in the request': ['field_missing'],
  '{field} is not valid': ['field_invalid'],
  'Please provide a valid {field}': ['field_invalid'],
  '{field} is sent more than once': ['field_repeated'],
  '{field} is not enabled for your account': ['not_enabled'],
  '{field} offers nothing here': ['not_enabled'],
  '{field} is before {field}': ['dates_reversed'],
  'Please provide a valid {field} and {field}': ['wrong_credentials'],
  'Order Id does not exist': ['unknown_id', 'orderId'],
  '{field} does not exist': ['unknown_id'],
  'An order with the same id exists': ['id_taken', 'orderId'],
  'A refund with the same {field} exists': ['id_taken'],
  '{field} is too large': ['amount_too_large'],
  '{field} names a payment that has not succeeded': ['not_paid'],
  '{field} names an order that is paid': ['not_payable'],
  '{field} names an order that has a payment under way': ['not_payable'],
  '{field} names an order that has expired': ['not_payable'],
  '{field} does not match the payment': ['wrong_order'],
  'The body is larger than 64 KiB': ['body_too_large'],
  'Send the fields as application/x-www-form-urlencoded': ['body_not_a_form'],
  'Too many requests': ['too_many_requests'],
  'Something went wrong on our side': ['internal_error'],
};

/** Names of the fields of all requests; `{field}` in a reason stands for one of them. */
export const requestFields: readonly string[] = [
  'accountNo',
  'appId',
  'count',
  'customerEmail',
  'customerName',
  'customerPhone',
  'endDate',
  'ifsc',
  'lastId',
  'merchantRefundId',
  'mode',
  'notifyUrl',
  'orderAmount',
  'orderCurrency',
  'orderId',
  'orderNote',
  'paymentModes',
  'pc',
  'referenceId',
  'refundAmount',
  'refundNote',
  'refundType',
  'returnUrl',
  'secretKey',
  'sellerPhone',
  'settlementId',
  'startDate',
  'txStatus',
];
