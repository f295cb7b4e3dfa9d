/**
 * The ISO 4217 currencies with two decimals, as every amount of the API has. Not from `Intl`: it follows CLDR, which
 * counts the decimals in daily use, none for IDR or HUF, and accepts any three letters.
 */
const WITH_TWO_DECIMALS = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE
CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW
KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK
PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS
UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`.split(/\s+/u),
);

/** Returns the rule that the enabled currencies break, if orders cannot have all of them; names a currency at fault. */
export function findCurrencyFault(currencies: readonly string[]): string | undefined {
  const unknown = currencies.find((currency) => !WITH_TWO_DECIMALS.has(currency));
  if (unknown === undefined && currencies.includes('INR')) return undefined;
  const named = /^[A-Z]{3}$/u.test(unknown ?? '') ? `; ${unknown} is not one of them` : '';
  return `INR and further currencies of ISO 4217 with two decimals, such as INR,USD${named}`;
}
