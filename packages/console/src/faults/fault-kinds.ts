import type { RequestInput } from '@cashfree-rest/generated-sandbox';

export type FaultKind = RequestInput<'createFault'>['kind'];

/** What each kind of fault does to a request. */
export const FAULT_KINDS: Readonly<Record<FaultKind, string>> = {
  DELAY: 'Be slow',
  STATUS: 'Answer with status',
  CUT_BEFORE: 'Cut the connection before the request takes effect',
  CUT_AFTER: 'Do it, but lose the reply',
  HTML: 'Answer with HTML, as a proxy does',
  EMPTY_500: 'Answer 500 without a body',
  NOTIFY_FAILS: 'Let notifications fail, as if the shop were down',
};
