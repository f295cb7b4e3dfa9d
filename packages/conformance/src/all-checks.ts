import type { Check } from './check.ts';
import { credentialChecks } from './checks/credential-checks.ts';
import { duplicateOrderChecks } from './checks/duplicate-order-checks.ts';
import { exampleChecks } from './checks/example-checks.ts';
import { fieldChecks } from './checks/field-checks.ts';
import { operationChecks } from './checks/operation-checks.ts';
import { orderChecks } from './checks/order-checks.ts';
import { orderIdChecks } from './checks/order-id-checks.ts';
import { orderTextChecks } from './checks/order-text-checks.ts';
import { orderUrlChecks } from './checks/order-url-checks.ts';
import { ownDayChecks } from './checks/own-day-checks.ts';
import { pagingChecks } from './checks/paging-checks.ts';
import { paymentChecks } from './checks/payment-checks.ts';
import { refundChecks } from './checks/refund-checks.ts';
import { refundListChecks } from './checks/refund-list-checks.ts';
import { refusedOrderChecks } from './checks/refused-order-checks.ts';
import { settlementChecks } from './checks/settlement-checks.ts';
import { wireChecks } from './checks/wire-checks.ts';
import { wireHeaderChecks } from './checks/wire-header-checks.ts';
import { wireMethodChecks } from './checks/wire-method-checks.ts';
import { wireRefusalChecks } from './checks/wire-refusal-checks.ts';
import type { DocumentFacts } from './document-facts.ts';

/** Finding the wrong values of all fields takes as long as playing some groups. A check keeps nothing of a run. */
const known = new WeakMap<DocumentFacts, readonly Check[]>();

/**
 * Returns every check, in the order in which they run: missing operations first, payments before the lists that show
 * them, and checks of all replies last.
 */
export function allChecks(document: DocumentFacts): readonly Check[] {
  const checks = known.get(document) ?? makeChecks(document);
  known.set(document, checks);
  return checks;
}

function makeChecks(document: DocumentFacts): readonly Check[] {
  return [
    ...operationChecks(document),
    ...exampleChecks(document),
    ...fieldChecks(document),
    ...credentialChecks(document),
    ...orderChecks,
    ...orderTextChecks,
    ...orderUrlChecks,
    ...orderIdChecks,
    ...refusedOrderChecks(document),
    ...duplicateOrderChecks,
    ...paymentChecks,
    ...refundChecks,
    ...refundListChecks,
    ...pagingChecks(document),
    ...ownDayChecks(document),
    ...settlementChecks,
    ...wireChecks(document),
    ...wireMethodChecks,
    ...wireRefusalChecks,
    ...wireHeaderChecks(document),
  ];
}
