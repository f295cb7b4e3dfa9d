import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import * as document from '@cashfree-rest/generated-server/validators';
import { notifyUrlFormat } from './allow-notify-hosts.ts';
import { createCompiledValidator } from './engine/compiled-validator.ts';
import type { Validator } from './engine/validator.ts';

/** Creates the validator from the functions that `pnpm generate` writes. */
export function createStubValidator(notifyHosts: readonly string[]): Validator {
  const formats = {
    ...DOCUMENT_FORMATS,
    ...notifyUrlFormat(document.notifyUrlPattern, notifyHosts),
  };
  return createCompiledValidator({ document, formats });
}
