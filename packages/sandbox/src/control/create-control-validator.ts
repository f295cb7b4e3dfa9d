import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import { loadDocument } from '@cashfree-rest/generated-sandbox';
import type { Validation } from '@cashfree-rest/server';
import {
  allowNotifyHosts,
  createCompiledValidator,
  createStockValidator,
  lateValidator,
  notifyUrlFormat,
  shareValidators,
  type Validator,
} from '@cashfree-rest/server/engine';
import { isDuration } from '../time/iso-duration.ts';

export interface ControlValidatorOptions {
  readonly validation: Validation;
  readonly checksReplies: boolean;
  /** Hosts that notifications may also go to over plain http. */
  readonly notifyHosts: readonly string[];
}

/**
 * Creates the validator of the control API's document with the first request: preparing the document takes a while, and
 * most runs of the sandbox never use it.
 */
export function createControlValidator(options: ControlValidatorOptions): Validator {
  const { validation, checksReplies, notifyHosts } = options;
  return lateValidator(async () => {
    return validation === 'compiled'
      ? loadCompiled(notifyHosts)
      : stockValidatorFor(checksReplies, notifyHosts);
  });
}

const stockValidatorFor = shareValidators(
  (checksReplies: boolean, notifyHosts: readonly string[]) => {
    const document = loadDocument();
    const formats = { ...FORMATS, ...allowNotifyHosts(document, notifyHosts) };
    return createStockValidator({ document, formats, checksReplies });
  },
);

async function loadCompiled(notifyHosts: readonly string[]): Promise<Validator> {
  const document = await import('@cashfree-rest/generated-sandbox/validators');
  const formats = { ...FORMATS, ...notifyUrlFormat(document.notifyUrlPattern, notifyHosts) };
  return createCompiledValidator({ document, formats });
}

const FORMATS = { ...DOCUMENT_FORMATS, duration: { type: 'string', validate: isDuration } };
