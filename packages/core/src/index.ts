export { addAmounts, compareAmounts } from './amounts.ts';
export type { CallOptions } from './call-options.ts';
export {
  BOOLEAN,
  checkOptions,
  FUNCTION,
  MAX_TIMER_MS,
  OBJECT,
  type OptionRule,
  oneOf,
  PLAIN_OBJECT,
  required,
  wholeNumber,
  withMethods,
} from './check-options.ts';
export { type DisplayedAmount, displayAmount } from './display-amount.ts';
export { DOCUMENT_FORMATS, isWebUrl, type TextFormat } from './document-formats.ts';
export {
  decodeForm,
  encodeForm,
  FormBodyError,
  type FormValue,
  takeFields,
} from './form-body.ts';
export {
  formatGatewayDate,
  formatGatewayTime,
  type GatewayDay,
  parseGatewayDate,
} from './gateway-time.ts';
export { HOST_NAMES, hostNameOf, hostNameOfUrl, readHostName } from './host-name.ts';
export {
  AmountError,
  formatAmount,
  type MinorUnits,
  minorUnits,
  parseAmount,
  sum,
} from './money.ts';
export { nearestName } from './nearest-name.ts';
export { findPageFault, type Pages, paginate } from './paginate.ts';
export {
  isSignedBy,
  type SignatureRule,
  type SignedFields,
  signedText,
  signFields,
} from './payment-signature.ts';
export { type PendingReply, pendingReply, type ReplyWithResponse } from './pending-reply.ts';
export { RefusedReply } from './refused-reply.ts';
export { findDifference, hasFields, randomKey, withDays } from './request-fields.ts';
export { shieldDots, unshieldDots } from './shield-dots.ts';
export { UsageError } from './usage-error.ts';
