import {
  BOOLEAN,
  checkOptions,
  HOST_NAMES,
  type OptionRule,
  oneOf,
  wholeNumber,
  withMethods,
} from '@cashfree-rest/core';
import type { SandboxOptions } from './sandbox-options.ts';

const CURRENCIES: OptionRule = {
  allows: (value) => Array.isArray(value) && value.length > 0 && value.every(isCurrency),
  words: 'a list of three-letter codes',
};

function isCurrency(code: unknown): boolean {
  return typeof code === 'string' && /^[A-Z]{3}$/u.test(code);
}

/** @throws {TypeError} for an option out of its range; otherwise orders might never expire, or cost a wrong charge. */
export function checkSandboxOptions(options: SandboxOptions): void {
  checkOptions('createSandbox', options, {
    currencies: CURRENCIES,
    orderLifetimeDays: wholeNumber(1, 36_500),
    chargeBasisPoints: wholeNumber(0, 5_000),
    hosts: HOST_NAMES,
    notifyHosts: HOST_NAMES,
    isPublic: BOOLEAN,
    errorStatus: oneOf([200]),
    validation: oneOf(['compiled', 'express-openapi-validator']),
    logger: withMethods('info', 'warn', 'error'),
    mailSender: withMethods('send'),
  });
}
