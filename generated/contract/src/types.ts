// Generated from openapi/openapi.yaml by scripts/src/emit/contract/emit-types.ts. Do not edit; run "pnpm generate".

/**
 * An exact decimal such as `154.00`. A string, because a float cannot hold money.
 */
export type DecimalString = string;

/**
 * A calendar day in Asia/Kolkata, `YYYY-MM-DD`.
 */
export type CalendarDate = string;

/**
 * A time in Asia/Kolkata without an offset, `YYYY-MM-DD HH:mm:ss`.
 */
export type GatewayTime = string;

export interface paths {
  '/api/v1/order/create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create an order */
    post: operations['createOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/order/info/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get the payment link of an order */
    post: operations['getOrderLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/order/info': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get the details of an order */
    post: operations['getOrderDetails'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/order/info/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get the payment status of an order */
    post: operations['getOrderStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/order/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mail the payment link to the customer */
    post: operations['sendOrderEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/order/refund': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refund a payment */
    post: operations['createRefund'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/transactions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** List transactions */
    post: operations['listTransactions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/refunds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** List refunds */
    post: operations['listRefunds'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/settlements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** List settlements */
    post: operations['listSettlements'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/settlement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** List the transactions of a settlement */
    post: operations['listSettlementTransactions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/credentials/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Verify your credentials */
    post: operations['verifyCredentials'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * Create order request
     * @description The order to create, with your credentials.
     */
    CreateOrderRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * @description Your id of the order, which all later calls about it use. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Every order needs a new one, even an order that replaces an unpaid or expired one.
       * @example order-1001
       */
      orderId: string;
      /**
       * Format: decimal
       * @description What the customer is to pay, in the main unit of `orderCurrency` (rupees for INR): a plain positive decimal with at most ten digits before the point and at most two after it, such as `154`, `154.5` or `154.50`. No sign, exponent, separator or currency symbol.
       * @example 154.50
       * @example 154
       * @example 0.5
       */
      orderAmount: DecimalString;
      /**
       * @description Currency of `orderAmount`, as a three-letter ISO 4217 code in capitals. It must be enabled for your account; INR always is.
       * @default INR
       * @example INR
       */
      orderCurrency?: string;
      /**
       * @description A remark of yours about the order, at most 200 characters without line breaks or other control characters. It comes back unchanged wherever the order is shown.
       * @example Darjeeling first flush, 100 g
       */
      orderNote?: string;
      /**
       * @description Name of the customer who pays, 1 to 100 characters without line breaks or other control characters. Any script is fine.
       * @example Asha Rao
       */
      customerName: string;
      /**
       * @description Telephone number of the customer: 8 to 15 digits, optionally with a plus sign and country code in front. Remember that a plus sign in a form body must be sent as `%2B`.
       * @example 9000000001
       * @example +919000000001
       */
      customerPhone: string;
      /**
       * Format: email
       * @description E-mail address of the customer, in ASCII, at most 254 characters. `sendOrderEmail` mails the payment link there.
       * @example asha.rao@example.com
       */
      customerEmail: string;
      /**
       * @description Telephone number of the seller, if you sell on another seller's behalf: 8 to 15 digits, optionally with a plus sign and country code in front.
       * @example 9000000099
       */
      sellerPhone?: string;
      /**
       * Format: web-url
       * @description Address to which the customer's browser posts the result as a form. Absolute `http` or `https` address, at most 500 characters, everything outside visible ASCII percent-encoded. Use `https` outside your own machine.
       * @example https://shop.example.com/checkout/return
       */
      returnUrl: string;
      /**
       * Format: web-url
       * @description Address to which the gateway's server posts the same result, without the customer's browser. Absolute `https` address, at most 500 characters, reachable from the internet. Plain `http` is allowed only for a loopback host (`localhost` and names below it, `127.x.x.x` or `[::1]`). Without it you learn the result only from the browser or by asking.
       * @example https://shop.example.com/gateway/notify
       * @example http://localhost:8080/gateway/notify
       */
      notifyUrl?: string;
      /**
       * @description The payment methods to offer for this order, separated by commas without blanks:
       *
       *     - `cc` credit card
       *     - `dc` debit card
       *     - `nb` net banking
       *     - `upi` UPI
       *     - `paypal` PayPal
       *     - `wallet` wallets
       *
       *     Leave it out to offer everything that is enabled for your account.
       * @example cc,dc,upi
       * @example upi
       */
      paymentModes?: string;
      /**
       * @description Code of the partner who referred the order, if the gateway has given you one; at most 100 characters without line breaks or other control characters. It changes nothing in the payment.
       * @example partner-042
       */
      pc?: string;
    };
    /**
     * Create order reply
     * @description The order exists and waits for the customer.
     */
    CreateOrderReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * Format: web-url
       * @description Address of the hosted page on which the customer pays this one order. Whoever has the link can pay the order, but can neither change nor refund it. The path ends in 21 random lower-case letters and digits: use the whole link unchanged, and do not parse it.
       * @example https://test.cashfree.com/billpay/order/k3v9x1q7m2c8t4b6n0z5w
       */
      paymentLink: string;
    };
    /**
     * Error
     * @description Body of every failed call, whatever the operation and the HTTP status. Read `reason`; the other two texts repeat it for old clients and are always present.
     */
    Error: {
      /**
       * @description Always `ERROR` when the call has failed, whatever the HTTP status.
       * @example ERROR
       * @constant
       */
      status: 'ERROR';
      /**
       * @description Why the call has failed: one short sentence that names the field, what was wrong with it and what is allowed. It never holds a secret. Log it and show it to developers, not to customers. Decide by the HTTP status and by the code that the document's `x-reasons` gives the beginning of the reason. The text after the first colon may change.
       * @example Order Id does not exist
       */
      reason: string;
      /**
       * @deprecated
       * @description The same text as `reason`, for old clients that look for it here. Read `reason`.
       * @example Order Id does not exist
       */
      message: string;
      /**
       * @deprecated
       * @description The same text as `reason`, for old clients that look for it here. Read `reason`.
       * @example Order Id does not exist
       */
      error: string;
    };
    /**
     * Payment result
     * @description The signed outcome of one payment attempt, posted as a form to your `returnUrl` and your
     *     `notifyUrl`. All eight fields are always present and all are strings; an unknown value is blank.
     *
     *     **Check the signature before you read anything else.**
     *
     *     1. Decode the form. Take the seven values other than `signature` exactly as they are: `10.00`
     *        stays `10.00`, and nothing is trimmed, sorted or re-encoded.
     *     2. Join the values, without names and without any separator, in this order: `orderId`,
     *        `orderAmount`, `referenceId`, `txStatus`, `paymentMode`, `txMsg`, `txTime`.
     *     3. Compute the HMAC-SHA256 of the joined text (UTF-8) with your secret key as the key, and
     *        encode the 32 bytes in base64.
     *     4. Compare with `signature` in constant time. If they differ, answer 400 and do nothing.
     *
     *     Other signing rules do not apply here, in particular not the one for checkout forms, which sorts
     *     the fields and joins names and values.
     *
     *     For the key `sandbox_secret_key` and the example shown here the text is
     *     `Order0001231.00826748288SUCCESSUPI00::Transaction is Successful2022-03-19 15:51:03` and the
     *     signature `IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=`.
     *
     *     A valid signature proves who sent the result, not that this order was paid. The values are joined
     *     without a separator, so `order-11` with `1.00` has the same signature as `order-1` with `11.00`,
     *     and a customer could post one as the other. Therefore check that `txStatus` is `SUCCESS`, that
     *     `orderId` and `orderAmount` are those of the order that you are about to fulfil, and that
     *     `getOrderStatus` says `PAID` with this `referenceId`.
     * @example {
     *       "orderId": "Order000123",
     *       "orderAmount": "1.00",
     *       "referenceId": "826748288",
     *       "txStatus": "SUCCESS",
     *       "paymentMode": "UPI",
     *       "txMsg": "00::Transaction is Successful",
     *       "txTime": "2022-03-19 15:51:03",
     *       "signature": "IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc="
     *     }
     */
    PaymentResult: {
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example Order000123
       */
      orderId: string;
      /**
       * Format: decimal
       * @description The amount of the order, in the main unit of its currency, with exactly two decimals. Compare it with what you asked for. For the signature use the text as it came.
       * @example 1.00
       */
      orderAmount: DecimalString;
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * @description Outcome of one payment attempt:
       *
       *     - `SUCCESS` paid. Final.
       *     - `FAILED` refused by the bank, the card scheme or the customer's app. Final for this attempt;
       *       the customer may try again.
       *     - `PENDING` the bank has not answered yet. Becomes `SUCCESS` or `FAILED`.
       *     - `FLAGGED` on a risk hold. Becomes `SUCCESS` or `CANCELLED`.
       *     - `CANCELLED` given up by the customer on the payment page, or not released from a risk hold.
       *       Final for this attempt.
       *
       *     New values may appear; treat one that you do not know like `PENDING`.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {});
      /**
       * @description How the customer paid or tried to: `CREDIT_CARD`, `DEBIT_CARD`, `NET_BANKING`, `UPI`,
       *     `WALLET` or `PAYPAL`. Blank if the customer went back before choosing a method.
       *
       *     New values may appear; show one that you do not know as it is.
       * @example UPI
       */
      paymentMode:
        | 'CREDIT_CARD'
        | 'DEBIT_CARD'
        | 'NET_BANKING'
        | 'UPI'
        | 'WALLET'
        | 'PAYPAL'
        | (string & {});
      /**
       * @description What the bank or the payment method says about the attempt, for people to read; decide by `txStatus` instead. Blank while the attempt is `PENDING`, and then signed as blank.
       * @example 00::Transaction is Successful
       * @example
       */
      txMsg: string;
      /**
       * Format: gateway-time
       * @description When the attempt was made, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30).
       * @example 2022-03-19 15:51:03
       */
      txTime: GatewayTime;
      /**
       * @description Base64 of the HMAC-SHA256 over the seven other fields, keyed with your secret key. 44 characters.
       * @example IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=
       */
      signature: string;
    };
    /**
     * Get order link request
     * @description The order whose payment link you want, with your credentials.
     */
    GetOrderLinkRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * @description The `orderId` with which you created the order.
       * @example order-1001
       */
      orderId: string;
    };
    /**
     * Get order link reply
     * @description The payment link of the order.
     */
    GetOrderLinkReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * Format: web-url
       * @description Address of the hosted page on which the customer pays this one order. Whoever has the link can pay the order, but can neither change nor refund it. The path ends in 21 random lower-case letters and digits: use the whole link unchanged, and do not parse it.
       * @example https://test.cashfree.com/billpay/order/k3v9x1q7m2c8t4b6n0z5w
       */
      paymentLink: string;
    };
    /**
     * Get order details request
     * @description The order that you want to see, with your credentials.
     */
    GetOrderDetailsRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * @description The `orderId` with which you created the order.
       * @example order-1001
       */
      orderId: string;
    };
    /**
     * Order details
     * @description What you sent when you created the order, and whether it has been paid.
     * @example {
     *       "orderId": "order-1001",
     *       "orderAmount": "154.50",
     *       "orderCurrency": "INR",
     *       "orderNote": "",
     *       "customerName": "Asha Rao",
     *       "customerPhone": "9000000001",
     *       "orderStatus": "PAID",
     *       "addedOn": "2026-03-02 14:01:12"
     *     }
     */
    OrderDetails: {
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * Format: decimal
       * @description The amount of the order, in the main unit of `orderCurrency`, with exactly two decimals.
       * @example 154.50
       */
      orderAmount: DecimalString;
      /**
       * @description Currency of the order, as a three-letter ISO 4217 code in capitals.
       * @example INR
       */
      orderCurrency: string;
      /**
       * @description Your remark about the order. Blank if you sent none.
       * @example Darjeeling first flush, 100 g
       */
      orderNote: string;
      /**
       * @description Name of the customer, as you sent it.
       * @example Asha Rao
       */
      customerName: string;
      /**
       * @description Telephone number of the customer, as you sent it.
       * @example 9000000001
       * @example +919000000001
       */
      customerPhone: string;
      /**
       * @description Whether the order has been paid:
       *
       *     - `ACTIVE` no attempt has succeeded so far. An attempt may be under way or on a risk hold.
       *     - `PAID` an attempt has succeeded.
       *
       *     New values may appear; treat one that you do not know as not paid.
       * @example PAID
       */
      orderStatus: 'ACTIVE' | 'PAID' | (string & {});
      /**
       * Format: gateway-time
       * @description When the order was created, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30).
       * @example 2026-03-02 14:01:12
       */
      addedOn: GatewayTime;
    };
    /**
     * Get order details reply
     * @description The order as you created it.
     */
    GetOrderDetailsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      details: components['schemas']['OrderDetails'];
    };
    /**
     * Get order status request
     * @description The order whose payment you want to know about, with your credentials.
     */
    GetOrderStatusRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * @description The `orderId` with which you created the order.
       * @example order-1001
       */
      orderId: string;
    };
    /**
     * Net banking
     * @description The bank through which the customer paid. Sent when `paymentMode` is `NET_BANKING`.
     * @example {
     *       "paymentMode": "NET_BANKING",
     *       "bankName": "Test Bank"
     *     }
     */
    NetBankingPaymentDetails: {
      /**
       * @description The payment method again, `NET_BANKING`.
       * @example NET_BANKING
       */
      paymentMode:
        | 'CREDIT_CARD'
        | 'DEBIT_CARD'
        | 'NET_BANKING'
        | 'UPI'
        | 'WALLET'
        | 'PAYPAL'
        | (string & {});
      /**
       * @description Name of the customer's bank, as people know it.
       * @example Test Bank
       */
      bankName: string;
    };
    /**
     * Card
     * @description The card with which the customer paid. Sent when `paymentMode` is `CREDIT_CARD` or `DEBIT_CARD`.
     * @example {
     *       "paymentMode": "CREDIT_CARD",
     *       "cardNumber": "4444XXXXXXXX1111",
     *       "cardCountry": "IN",
     *       "cardScheme": "visa"
     *     }
     */
    CardPaymentDetails: {
      /**
       * @description The payment method again, `CREDIT_CARD` or `DEBIT_CARD`.
       * @example CREDIT_CARD
       */
      paymentMode:
        | 'CREDIT_CARD'
        | 'DEBIT_CARD'
        | 'NET_BANKING'
        | 'UPI'
        | 'WALLET'
        | 'PAYPAL'
        | (string & {});
      /**
       * @description The card number with its middle digits replaced by `X`. Good enough for the customer to recognise the card; the full number is never sent.
       * @example 4444XXXXXXXX1111
       * @example 3400XXXXX0009
       */
      cardNumber: string;
      /**
       * @description Country in which the card was issued, as a two-letter ISO 3166-1 code in capitals.
       * @example IN
       */
      cardCountry: string;
      /**
       * @description Card network, such as `visa`, `mastercard` or `rupay`. Compare it without regard to case, and expect names that are not listed here.
       * @example visa
       */
      cardScheme: string;
    };
    /**
     * UPI
     * @description The UPI address from which the customer paid. Sent when `paymentMode` is `UPI`.
     * @example {
     *       "payersVPA": "testsuccess@gocash",
     *       "utr": "606114120031"
     *     }
     */
    UpiPaymentDetails: {
      /**
       * @description UPI address (virtual payment address) from which the customer pays: a name and a handle, joined by `@`.
       * @example testsuccess@gocash
       */
      payersVPA: string;
      /**
       * @description The number under which the customer's UPI app and bank show the payment, 1 to 35 letters and digits. Absent until the bank has confirmed the payment.
       * @example 606114120031
       */
      utr?: string;
    };
    /**
     * Payment details
     * @description More about the last attempt, by payment method. Present for net banking, cards and UPI once the customer has chosen a method; absent for wallets and PayPal. Tell the shapes apart by `paymentMode` of the reply, and expect further shapes with further methods.
     * @example {
     *       "payersVPA": "testsuccess@gocash",
     *       "utr": "606114120031"
     *     }
     */
    PaymentDetails:
      | components['schemas']['NetBankingPaymentDetails']
      | components['schemas']['CardPaymentDetails']
      | components['schemas']['UpiPaymentDetails'];
    /**
     * Get order status reply
     * @description Status of the order and of the last attempt to pay it. Before the first attempt `txStatus` and all other fields of an attempt are absent.
     */
    GetOrderStatusReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description How far the order has come:
       *
       *     - `ACTIVE` not paid. The customer can pay until the order expires, even after failed attempts.
       *       An expired order stays `ACTIVE`.
       *     - `PAID` an attempt has succeeded. The order cannot be paid again.
       *     - `PROCESSED` the last attempt is on a risk hold (`txStatus` is `FLAGGED`). The money is not
       *       yours yet. If the hold is lifted the order becomes `PAID`, otherwise it becomes `ACTIVE`
       *       again.
       *
       *     New values may appear; treat one that you do not know as not paid.
       * @example PAID
       */
      orderStatus: 'ACTIVE' | 'PAID' | 'PROCESSED' | (string & {});
      /**
       * Format: decimal
       * @description The amount of the order, in the main unit of its currency, with exactly two decimals. Compare it with what you asked for before you fulfil.
       * @example 154.50
       */
      orderAmount: DecimalString;
      /**
       * Format: gateway-time
       * @description When the order stops taking payments, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30). Absent if the order does not expire.
       * @example 2026-04-01 14:01:12
       */
      orderExpiryTime?: GatewayTime;
      /**
       * Format: web-url
       * @description The page on which the customer pays. Present while the order can still be paid.
       * @example https://test.cashfree.com/billpay/order/k3v9x1q7m2c8t4b6n0z5w
       */
      paymentLink?: string;
      /**
       * @description Currency of the order, a three-letter ISO 4217 code. Present once a payment was attempted.
       * @example INR
       */
      orderCurrency?: string;
      /**
       * @description The gateway's id of the last attempt, a string of digits. Present once a payment was attempted; the id to refund by if `txStatus` is `SUCCESS`.
       * @example 826748288
       */
      referenceId?: string;
      /**
       * @description Outcome of the last attempt. Present once a payment was attempted:
       *
       *     - `SUCCESS` paid. Final.
       *     - `FAILED` refused by the bank, the card scheme or the customer's app. Final for this
       *       attempt; the customer may try again.
       *     - `PENDING` the bank has not answered yet. Becomes `SUCCESS` or `FAILED`: ask again.
       *     - `FLAGGED` on a risk hold. Becomes `SUCCESS` or `CANCELLED`: ask again.
       *     - `CANCELLED` given up by the customer on the payment page, or not released from a risk
       *       hold. Final for this attempt.
       *
       *     New values may appear; treat one that you do not know like `PENDING`.
       * @example SUCCESS
       */
      txStatus?: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {});
      /**
       * Format: gateway-time
       * @description When the last attempt was made, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30). Present once a payment was attempted.
       * @example 2026-03-02 14:05:31
       */
      txTime?: GatewayTime;
      /**
       * @description What the bank or the payment method says about the last attempt, for people to read; decide by `txStatus` instead. Present once a payment was attempted, null while that attempt is `PENDING`.
       * @example 00::Transaction is Successful
       * @example null
       */
      txMsg?: string | null;
      /**
       * @description How the customer paid or tried to: `CREDIT_CARD`, `DEBIT_CARD`, `NET_BANKING`, `UPI`,
       *     `WALLET` or `PAYPAL`. Present once the customer has chosen a method; absent if the customer
       *     went back before that.
       *
       *     New values may appear; show one that you do not know as it is.
       * @example UPI
       */
      paymentMode?:
        | 'CREDIT_CARD'
        | 'DEBIT_CARD'
        | 'NET_BANKING'
        | 'UPI'
        | 'WALLET'
        | 'PAYPAL'
        | (string & {});
      paymentDetails?: components['schemas']['PaymentDetails'];
    };
    /**
     * Send order e-mail request
     * @description The order to mail about, with your credentials.
     */
    SendOrderEmailRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * @description The `orderId` with which you created the order. The mail goes to its `customerEmail`.
       * @example order-1001
       */
      orderId: string;
    };
    /**
     * Send order e-mail reply
     * @description The mail has been handed over for delivery.
     */
    SendOrderEmailReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description One short sentence about the result, for people to read. Do not build decisions on its wording.
       * @example Email sent successfully
       */
      message: string;
    };
    /**
     * Create refund request
     * @description The payment to refund and how, with your credentials.
     */
    CreateRefundRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * @description The payment to refund: the `referenceId` of an attempt whose `txStatus` is `SUCCESS`, from the payment result, `getOrderStatus` or `listTransactions`. A string of 1 to 20 digits; not your `orderId`.
       * @example 826748288
       */
      referenceId: string;
      /**
       * Format: decimal
       * @description How much to give back, in the main unit of the order's currency (rupees for INR): a plain positive decimal with at most two decimals. At most what is left of the payment after its earlier refunds.
       * @example 50.00
       * @example 50
       */
      refundAmount: DecimalString;
      /**
       * @description Why you refund, at most 90 characters without line breaks or other control characters. It comes back in the list of refunds, and is blank there if you sent none.
       * @example One tin arrived damaged
       */
      refundNote?: string;
      /**
       * @description Your own id of this refund. 1 to 35 characters out of letters, digits, full stop, hyphen and underscore, never used before in your account. It makes the call safe to repeat, so always send one. Required if `refundType` is `INSTANT`; the gateway generates one if you send none.
       * @example refund-1001-1
       */
      merchantRefundId?: string;
      /**
       * @description `INSTANT` asks for the money to be paid out at once, and needs `merchantRefundId`. Leave it out for a standard refund, which is paid out about five working days later.
       * @example INSTANT
       * @enum {string}
       */
      refundType?: 'INSTANT';
      /**
       * @description How an instant refund of a net banking payment reaches the customer. Required for exactly
       *     that; it has no effect on other refunds:
       *
       *     - `BANK_TRANSFER` to the bank account in `accountNo` and `ifsc`, which are then required.
       *     - `CASHGRAM` by a link with which the customer claims the money.
       * @example BANK_TRANSFER
       * @enum {string}
       */
      mode?: 'BANK_TRANSFER' | 'CASHGRAM';
      /**
       * @description Number of the customer's bank account, 6 to 40 letters and digits without blanks. Required whenever `mode` is `BANK_TRANSFER`.
       * @example 000123456789
       */
      accountNo?: string;
      /**
       * @description IFSC of the branch that holds that account: four capital letters, a zero, then six capital letters or digits. Required whenever `mode` is `BANK_TRANSFER`.
       * @example TEST0000001
       */
      ifsc?: string;
      /**
       * @description Your id of the order that was paid, as a safeguard. If you send it, it must be the order of `referenceId`, or nothing is refunded.
       * @example order-1001
       */
      orderId?: string;
    };
    /**
     * Create refund reply
     * @description The refund has been initiated. The customer does not have the money yet.
     */
    CreateRefundReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description One short sentence about the result, for people to read. Do not build decisions on its wording.
       * @example Refund has been initiated.
       */
      message: string;
      /**
       * Format: int64
       * @description The gateway's id of the refund, a positive whole number. Keep it: `listRefunds` shows the refund's progress under this id.
       * @example 88017
       */
      refundId: number;
    };
    /**
     * List transactions request
     * @description The days and the outcome to list, with your credentials.
     */
    ListTransactionsRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * Format: date
       * @description First day to list, `YYYY-MM-DD`, an existing calendar day. Attempts count from 00:00:00 Indian Standard Time of this day.
       * @example 2026-03-01
       */
      startDate: CalendarDate;
      /**
       * Format: date
       * @description Last day to list, `YYYY-MM-DD`, an existing calendar day. It is included up to 23:59:59 Indian Standard Time and must not be before `startDate`.
       * @example 2026-03-31
       */
      endDate: CalendarDate;
      /**
       * @description Lists only payment attempts that have this outcome now. One value per request; leave it out to list all of them.
       * @example SUCCESS
       * @enum {string}
       */
      txStatus?: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED';
      /**
       * Format: integer
       * @description The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.
       * @example 50233
       */
      lastId?: number;
      /**
       * Format: integer
       * @description Maximum number of rows on one page, a whole number from 1 to 50.
       * @default 20
       * @example 20
       */
      count?: number;
    };
    /**
     * Transaction
     * @description One attempt to pay an order, successful or not. An order that was tried three times has three rows. The values are current, not those at the time of the attempt.
     */
    Transaction: {
      /**
       * Format: int64
       * @description Id of the row in this list. Not the `referenceId`.
       * @example 50231
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * Format: decimal
       * @description The amount of the order, in the main unit of its currency, with exactly two decimals.
       * @example 154.50
       */
      orderAmount: DecimalString;
      /**
       * @description Your remark about the order. Blank if you sent none.
       * @example Darjeeling first flush, 100 g
       */
      orderNote: string;
      /**
       * @description Name of the customer, as you sent it with the order.
       * @example Asha Rao
       */
      customerName: string;
      /**
       * @description Telephone number of the customer, as you sent it with the order.
       * @example 9000000001
       * @example +919000000001
       */
      customerPhone: string;
      /**
       * Format: email
       * @description E-mail address of the customer, as you sent it with the order.
       * @example asha.rao@example.com
       */
      customerEmail: string;
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * Format: decimal
       * @description The amount of the attempt, in the main unit of the order's currency, with exactly two decimals.
       * @example 154.50
       */
      txAmount: DecimalString;
      /**
       * @description How the customer paid or tried to: `CREDIT_CARD`, `DEBIT_CARD`, `NET_BANKING`, `UPI`,
       *     `WALLET` or `PAYPAL`. Blank if the customer went back before choosing a method.
       *
       *     New values may appear; show one that you do not know as it is.
       * @example UPI
       */
      paymentMode:
        | 'CREDIT_CARD'
        | 'DEBIT_CARD'
        | 'NET_BANKING'
        | 'UPI'
        | 'WALLET'
        | 'PAYPAL'
        | (string & {});
      /**
       * @description Outcome of one payment attempt:
       *
       *     - `SUCCESS` paid. Final.
       *     - `FAILED` refused by the bank, the card scheme or the customer's app. Final for this attempt;
       *       the customer may try again.
       *     - `PENDING` the bank has not answered yet. Becomes `SUCCESS` or `FAILED`.
       *     - `FLAGGED` on a risk hold. Becomes `SUCCESS` or `CANCELLED`.
       *     - `CANCELLED` given up by the customer on the payment page, or not released from a risk hold.
       *       Final for this attempt.
       *
       *     New values may appear; treat one that you do not know like `PENDING`.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {});
      /**
       * Format: gateway-time
       * @description When the attempt was made, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30).
       * @example 2026-03-02 14:05:31
       */
      txTime: GatewayTime;
      /**
       * @description Whether the money of this attempt has been paid out to you:
       *
       *     - `PENDING` it will be part of a coming settlement.
       *     - `SETTLED` it was part of a settlement.
       *     - `NOT_APPLICABLE` there is nothing to settle, because the attempt has not succeeded.
       *
       *     New values may appear; treat one that you do not know as not settled.
       * @example SETTLED
       */
      settlementStatus: 'PENDING' | 'SETTLED' | 'NOT_APPLICABLE' | (string & {});
      /**
       * @description How much of this payment has been given back. A refund counts from the moment you initiate it:
       *
       *     - `NONE` nothing.
       *     - `PARTIAL` a part.
       *     - `FULL` all of it; nothing more can be refunded.
       *
       *     New values may appear; list the refunds when the exact sum matters.
       * @example PARTIAL
       */
      refundStatus: 'NONE' | 'PARTIAL' | 'FULL' | (string & {});
    };
    /**
     * List transactions reply
     * @description One page of payment attempts.
     */
    ListTransactionsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description One short sentence about the result, for people to read. Do not build decisions on its wording.
       * @example 3 transactions fetched
       */
      message: string;
      /**
       * @description The payment attempts on this page, by rising `id`; empty when there are no more. At most `count` rows.
       * @example [
       *       {
       *         "id": 50231,
       *         "orderId": "order-1001",
       *         "orderAmount": "154.50",
       *         "orderNote": "",
       *         "customerName": "Asha Rao",
       *         "customerPhone": "9000000001",
       *         "customerEmail": "asha.rao@example.com",
       *         "referenceId": "826748288",
       *         "txAmount": "154.50",
       *         "paymentMode": "UPI",
       *         "txStatus": "SUCCESS",
       *         "txTime": "2026-03-02 14:05:31",
       *         "settlementStatus": "SETTLED",
       *         "refundStatus": "PARTIAL"
       *       }
       *     ]
       */
      transactions: components['schemas']['Transaction'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * List refunds request
     * @description The days to list, with your credentials.
     */
    ListRefundsRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * Format: date
       * @description First day to list, `YYYY-MM-DD`, an existing calendar day. Refunds count by `initiatedOn`, from 00:00:00 Indian Standard Time of this day.
       * @example 2026-03-01
       */
      startDate: CalendarDate;
      /**
       * Format: date
       * @description Last day to list, `YYYY-MM-DD`, an existing calendar day. It is included up to 23:59:59 Indian Standard Time and must not be before `startDate`.
       * @example 2026-03-31
       */
      endDate: CalendarDate;
      /**
       * Format: integer
       * @description The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.
       * @example 88017
       */
      lastId?: number;
      /**
       * Format: integer
       * @description Maximum number of rows on one page, a whole number from 1 to 50.
       * @default 20
       * @example 20
       */
      count?: number;
    };
    /**
     * Refund
     * @description One refund of one payment. A payment with two partial refunds has two rows.
     */
    Refund: {
      /**
       * Format: int64
       * @description The gateway's id of the refund, as `createRefund` gave it. Also the id of the row in this list.
       * @example 88017
       */
      refundId: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description Acquirer reference number, 23 digits. The customer's bank can trace the refund by it. Blank while `processed` is `NO`.
       * @example 74123456069123456789012
       * @example
       */
      arn: string;
      /**
       * @description The payment that is refunded, a string of digits.
       * @example 826748288
       */
      referenceId: string;
      /**
       * Format: decimal
       * @description The amount of the payment, in the main unit of the order's currency, with exactly two decimals.
       * @example 154.50
       */
      txAmount: DecimalString;
      /**
       * Format: decimal
       * @description The amount that is given back, in the main unit of the order's currency, with exactly two decimals.
       * @example 50.00
       */
      refundAmount: DecimalString;
      /**
       * @description The reason that you gave; blank if you gave none.
       * @example One tin arrived damaged
       */
      refundNote: string;
      /**
       * @deprecated
       * @description The same text as `refundNote`, for old clients that look for it here. Read `refundNote`.
       * @example One tin arrived damaged
       */
      note: string;
      /**
       * @description `YES` once the refund has been paid out, `NO` before. With `YES`, `arn` and `processedOn` are filled.
       * @example YES
       * @enum {string}
       */
      processed: 'YES' | 'NO';
      /**
       * Format: gateway-time
       * @description When you initiated the refund, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30).
       * @example 2026-03-03 10:15:00
       */
      initiatedOn: GatewayTime;
      /**
       * @description Moment at which the refund was paid out, written `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (Asia/Kolkata, always UTC+05:30). Blank while `processed` is `NO`.
       * @example 2026-03-10 10:15:00
       * @example
       */
      processedOn: string;
    };
    /**
     * List refunds reply
     * @description One page of refunds.
     */
    ListRefundsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description One short sentence about the result, for people to read. Do not build decisions on its wording.
       * @example 2 refunds fetched
       */
      message: string;
      /**
       * @description The refunds on this page, by rising `refundId`; empty when there are no more. At most `count` rows.
       * @example [
       *       {
       *         "refundId": 88017,
       *         "orderId": "order-1001",
       *         "arn": "74123456069123456789012",
       *         "referenceId": "826748288",
       *         "txAmount": "154.50",
       *         "refundAmount": "50.00",
       *         "refundNote": "One tin arrived damaged",
       *         "note": "One tin arrived damaged",
       *         "processed": "YES",
       *         "initiatedOn": "2026-03-03 10:15:00",
       *         "processedOn": "2026-03-10 10:15:00"
       *       }
       *     ]
       */
      refunds: components['schemas']['Refund'][];
      /**
       * @deprecated
       * @description The same rows as `refunds`, for old clients that look for them here. Read `refunds`.
       * @example [
       *       {
       *         "refundId": 88017,
       *         "orderId": "order-1001",
       *         "arn": "74123456069123456789012",
       *         "referenceId": "826748288",
       *         "txAmount": "154.50",
       *         "refundAmount": "50.00",
       *         "refundNote": "One tin arrived damaged",
       *         "note": "One tin arrived damaged",
       *         "processed": "YES",
       *         "initiatedOn": "2026-03-03 10:15:00",
       *         "processedOn": "2026-03-10 10:15:00"
       *       }
       *     ]
       */
      refund: components['schemas']['Refund'][];
      /**
       * Format: int64
       * @description `refundId` of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 88017
       */
      lastId?: number;
    };
    /**
     * List settlements request
     * @description The days to list, with your credentials.
     */
    ListSettlementsRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * Format: date
       * @description First day to list, `YYYY-MM-DD`, an existing calendar day. Settlements count by `settledOn`, from 00:00:00 Indian Standard Time of this day.
       * @example 2026-03-01
       */
      startDate: CalendarDate;
      /**
       * Format: date
       * @description Last day to list, `YYYY-MM-DD`, an existing calendar day. It is included up to 23:59:59 Indian Standard Time and must not be before `startDate`.
       * @example 2026-03-31
       */
      endDate: CalendarDate;
      /**
       * Format: integer
       * @description The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.
       * @example 262907
       */
      lastId?: number;
      /**
       * Format: integer
       * @description Maximum number of rows on one page, a whole number from 1 to 50.
       * @default 20
       * @example 20
       */
      count?: number;
    };
    /**
     * Settlement
     * @description One transfer to your bank account: what the customers paid, less charges, less refunds. All
     *     amounts are in the main unit of the settlement currency (rupees for INR), and two sums always
     *     hold:
     *
     *     - `settlementAmount` is `totalTxAmount` less the charges and taxes of all its payments.
     *     - `amountSettled` is `settlementAmount` plus `adjustment`.
     */
    Settlement: {
      /**
       * Format: int64
       * @description The gateway's id of the settlement, a positive whole number of at most 15 digits. Send it as `settlementId` to list the payments behind the settlement.
       * @example 262907
       */
      id: number;
      /**
       * Format: decimal
       * @description Sum of the payments in this settlement, before charges, with exactly two decimals.
       * @example 1903.50
       */
      totalTxAmount: DecimalString;
      /**
       * Format: decimal
       * @description What is left of those payments after charges and taxes, with exactly two decimals.
       * @example 1864.19
       */
      settlementAmount: DecimalString;
      /**
       * Format: decimal
       * @description Refunds deducted from this settlement, as a negative amount with exactly two decimals; `0.00` if there are none. The deduction never exceeds `settlementAmount`: the rest is left to the next settlement.
       * @example -50.00
       * @example 0.00
       */
      adjustment: DecimalString;
      /**
       * Format: decimal
       * @description What was transferred to your bank account, with exactly two decimals: `settlementAmount` plus `adjustment`, never below zero.
       * @example 1814.19
       */
      amountSettled: DecimalString;
      /**
       * Format: date
       * @description Day of the earliest payment in this settlement, `YYYY-MM-DD` in Indian Standard Time.
       * @example 2026-03-02
       */
      transactionFrom: CalendarDate;
      /**
       * Format: date
       * @description Day of the latest payment in this settlement, `YYYY-MM-DD` in Indian Standard Time.
       * @example 2026-03-02
       */
      transactionTill: CalendarDate;
      /**
       * @description Unique transaction reference of the transfer, 1 to 35 letters and digits. Your bank statement shows it.
       * @example N063202600001234
       */
      utr: string;
      /**
       * Format: gateway-time
       * @description When the transfer was made, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30).
       * @example 2026-03-04 11:00:00
       */
      settledOn: GatewayTime;
    };
    /**
     * List settlements reply
     * @description One page of settlements.
     */
    ListSettlementsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description One short sentence about the result, for people to read. Do not build decisions on its wording.
       * @example 1 settlements fetched
       */
      message: string;
      /**
       * @description The settlements on this page, by rising `id`; empty when there are no more. At most `count` rows.
       * @example [
       *       {
       *         "id": 262907,
       *         "totalTxAmount": "1903.50",
       *         "settlementAmount": "1864.19",
       *         "adjustment": "-50.00",
       *         "amountSettled": "1814.19",
       *         "transactionFrom": "2026-03-02",
       *         "transactionTill": "2026-03-02",
       *         "utr": "N063202600001234",
       *         "settledOn": "2026-03-04 11:00:00"
       *       }
       *     ]
       */
      settlements: components['schemas']['Settlement'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 262907
       */
      lastId?: number;
    };
    /**
     * List settlement transactions request
     * @description The settlement whose payments you want, with your credentials.
     */
    ListSettlementTransactionsRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
      /**
       * Format: integer
       * @description The `id` of the settlement, as `listSettlements` gives it, 1 to 15 digits without leading zeros.
       * @example 262907
       */
      settlementId: number;
      /**
       * Format: integer
       * @description The `lastId` of the previous page, 1 to 15 digits without leading zeros. The list starts after the row with this id. Leave it out, or send `0`, for the first page.
       * @example 70412
       */
      lastId?: number;
      /**
       * Format: integer
       * @description Maximum number of rows on one page, a whole number from 1 to 50.
       * @default 20
       * @example 20
       */
      count?: number;
    };
    /**
     * Settlement transaction
     * @description One successful payment within a settlement and what was kept back from it. All amounts are in the main unit of the settlement currency (rupees for INR). `settlementAmount` is always `txAmount` less `serviceCharge` less `serviceTax`.
     */
    SettlementTransaction: {
      /**
       * Format: int64
       * @description Id of the row in this list. Not the `id` that the payment has in `listTransactions`.
       * @example 70410
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * Format: decimal
       * @description What the customer paid, with exactly two decimals.
       * @example 154.50
       */
      txAmount: DecimalString;
      /**
       * @description The payment method that was used: `CREDIT_CARD`, `DEBIT_CARD`, `NET_BANKING`, `UPI`, `WALLET` or
       *     `PAYPAL`.
       *
       *     New values may appear; show one that you do not know as it is, and never refuse a payment over
       *     it.
       * @example UPI
       */
      paymentMode:
        | 'CREDIT_CARD'
        | 'DEBIT_CARD'
        | 'NET_BANKING'
        | 'UPI'
        | 'WALLET'
        | 'PAYPAL'
        | (string & {});
      /**
       * @description Name of the customer's bank for net banking; blank for other methods.
       * @example Test Bank
       */
      bankName: string;
      /**
       * Format: decimal
       * @description What the gateway charges for the payment, before tax, with exactly two decimals; half a paisa is rounded up. The rate is the one agreed for your account.
       * @example 2.70
       */
      serviceCharge: DecimalString;
      /**
       * Format: decimal
       * @description Tax on `serviceCharge`, 18 % of it, with exactly two decimals; half a paisa is rounded up.
       * @example 0.49
       */
      serviceTax: DecimalString;
      /**
       * Format: decimal
       * @description Amount that this payment adds to the settlement, with exactly two decimals.
       * @example 151.31
       */
      settlementAmount: DecimalString;
      /**
       * Format: gateway-time
       * @description When the customer paid, `YYYY-MM-DD HH:mm:ss` in Indian Standard Time (UTC+05:30).
       * @example 2026-03-02 14:05:31
       */
      txTime: GatewayTime;
    };
    /**
     * List settlement transactions reply
     * @description One page of the payments in a settlement.
     */
    ListSettlementTransactionsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description One short sentence about the result, for people to read. Do not build decisions on its wording.
       * @example 3 transactions fetched
       */
      message: string;
      /**
       * @description The payments of the settlement on this page, by rising `id`; empty when there are no more. At most `count` rows.
       * @example [
       *       {
       *         "id": 70410,
       *         "orderId": "order-1001",
       *         "referenceId": "826748288",
       *         "txAmount": "154.50",
       *         "paymentMode": "UPI",
       *         "bankName": "",
       *         "serviceCharge": "2.70",
       *         "serviceTax": "0.49",
       *         "settlementAmount": "151.31",
       *         "txTime": "2026-03-02 14:05:31"
       *       }
       *     ]
       */
      transactions: components['schemas']['SettlementTransaction'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 70412
       */
      lastId?: number;
    };
    /**
     * Verify credentials request
     * @description The credentials to check.
     */
    VerifyCredentialsRequest: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description Proves that the call comes from you. 1 to 200 visible ASCII characters. The same key signs payment results, so whoever holds it can refund your payments, read your customers' data and forge a paid order. Keep it on your server: never in a browser, a mobile app, a URL, a log or a repository.
       * @example sandbox_secret_key
       */
      secretKey: string;
    };
    /**
     * Verify credentials reply
     * @description The credentials belong together and are valid on this host.
     */
    VerifyCredentialsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description One short sentence about the result, for people to read. Do not build decisions on its wording.
       * @example Credentials verified
       */
      message: string;
    };
  };
  responses: {
    /** @description No merchant has this pair of `appId` and `secretKey`; the reply does not tell which of the two is wrong. Nothing was done. Check that test and production are not mixed up and that the values are URL-encoded; do not repeat the call unchanged. */
    Unauthorized: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        'X-Spec-Version': components['headers']['XSpecVersion'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is larger than 64 KiB (65,536 bytes). Nothing was done. */
    ContentTooLarge: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        'X-Spec-Version': components['headers']['XSpecVersion'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is not form-encoded. Send `Content-Type: application/x-www-form-urlencoded` and encode the fields accordingly; JSON and multipart are not supported. Nothing was done. */
    UnsupportedMediaType: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        'X-Spec-Version': components['headers']['XSpecVersion'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description You have sent too many requests in a short time. Nothing was done, so any operation may be sent again after the seconds that `Retry-After` names. */
    TooManyRequests: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        'X-Spec-Version': components['headers']['XSpecVersion'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A fault of the gateway, not of the request. The call may or may not have taken effect: treat it like a reply that got lost, and repeat it only as the operation allows. Quote `X-Request-Id` if it persists. */
    InternalError: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        'X-Spec-Version': components['headers']['XSpecVersion'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Id of this call: the `X-Request-Id` of your request if it had a valid one, otherwise one that the gateway generated. Log it, and quote it when you ask for help. */
    XRequestId: string;
    /** @description Version of this document that the server follows. If replies differ from what you read here, compare it with the version that you built against. */
    XSpecVersion: string;
    /** @description How many seconds to wait before you send the request again. */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createOrder: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The order as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['CreateOrderRequest'];
      };
    };
    responses: {
      /** @description The order exists. Send the customer to `paymentLink`. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateOrderReply'];
        };
      };
      /** @description A field is missing, malformed or not allowed for your account. Nothing was created. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Your account already has an order with this `orderId`. Nothing was created or changed. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  getOrderLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The order to look up, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['GetOrderLinkRequest'];
      };
    };
    responses: {
      /** @description The payment link. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GetOrderLinkReply'];
        };
      };
      /** @description `orderId` is missing or malformed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Your account has no order with this `orderId` on this host. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  getOrderDetails: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The order to look up, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['GetOrderDetailsRequest'];
      };
    };
    responses: {
      /** @description The order as you created it. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GetOrderDetailsReply'];
        };
      };
      /** @description `orderId` is missing or malformed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Your account has no order with this `orderId` on this host. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  getOrderStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The order to ask about, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['GetOrderStatusRequest'];
      };
    };
    responses: {
      /** @description Where the order stands, with the last attempt if there was one. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GetOrderStatusReply'];
        };
      };
      /** @description `orderId` is missing or malformed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Your account has no order with this `orderId` on this host. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  sendOrderEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The order to mail about, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['SendOrderEmailRequest'];
      };
    };
    responses: {
      /** @description The mail has been handed over for delivery. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SendOrderEmailReply'];
        };
      };
      /** @description `orderId` is missing or malformed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Your account has no order with this `orderId` on this host. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The order takes no payment now. No mail was sent. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  createRefund: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The refund as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['CreateRefundRequest'];
      };
    };
    responses: {
      /** @description The refund has been initiated. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateRefundReply'];
        };
      };
      /** @description A field is missing or malformed, or the fields do not go together. Nothing was refunded. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Your account has no payment with this `referenceId` on this host. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The refund contradicts the payment or an earlier refund. Nothing was refunded. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  listTransactions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The days to list, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['ListTransactionsRequest'];
      };
    };
    responses: {
      /** @description One page of attempts, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListTransactionsReply'];
        };
      };
      /** @description A field is missing or malformed, or `endDate` is before `startDate`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  listRefunds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The days to list, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['ListRefundsRequest'];
      };
    };
    responses: {
      /** @description One page of refunds, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListRefundsReply'];
        };
      };
      /** @description A field is missing or malformed, or `endDate` is before `startDate`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  listSettlements: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The days to list, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['ListSettlementsRequest'];
      };
    };
    responses: {
      /** @description One page of settlements, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListSettlementsReply'];
        };
      };
      /** @description A field is missing or malformed, or `endDate` is before `startDate`. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  listSettlementTransactions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The settlement to list, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['ListSettlementTransactionsRequest'];
      };
    };
    responses: {
      /** @description One page of payments, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListSettlementTransactionsReply'];
        };
      };
      /** @description A field is missing or malformed. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description Your account has no settlement with this `settlementId` on this host. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
  verifyCredentials: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The credentials to check, as a URL-encoded form. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['VerifyCredentialsRequest'];
      };
    };
    responses: {
      /** @description The credentials are valid on this host. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerifyCredentialsReply'];
        };
      };
      /** @description A credential is missing or malformed, or was sent more than once. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          'X-Spec-Version': components['headers']['XSpecVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
    };
  };
}
