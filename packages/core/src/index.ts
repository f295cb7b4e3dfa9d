export type { CallOptions } from './call-options.ts';
export { decodeForm, encodeForm, FormBodyError, type FormValue, takeFields } from './form-body.ts';
export {
  formatGatewayDate,
  formatGatewayTime,
  type GatewayDay,
  parseGatewayDate,
} from './gateway-time.ts';
export { AmountError, formatAmount, type MinorUnits, minorUnits, parseAmount } from './money.ts';
export {
  isSignedBy,
  type SignatureRule,
  type SignedFields,
  signFields,
} from './payment-signature.ts';
export { RefusedReply } from './refused-reply.ts';
