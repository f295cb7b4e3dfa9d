import { createSampleCall, type SampleCall, type ValueSource } from '@cashfree-rest/samples';
import { DocumentError } from '../document/document-error.ts';
import type { Operation } from '../model/model.ts';
import { SANDBOX_URL } from './sandbox-url.ts';

/** What the gateway gives out, and days, differ with each run. */
const SOURCES: Readonly<Record<string, ValueSource>> = {
  referenceId: { variable: 'REFERENCE_ID' },
  settlementId: { variable: 'SETTLEMENT_ID' },
  startDate: 'today',
  endDate: 'today',
};

/**
 * Returns a call of the sandbox with the operation's first request example.
 * @throws {DocumentError} if the operation has no request example.
 */
export function sampleCall(operation: Operation): SampleCall {
  const { id, path, group, method, paging, examples, fields } = operation;
  const [example] = examples;
  if (example === undefined) throw new DocumentError(`${id} has no request example`);
  const integers = fields.filter(({ integer }) => integer).map(({ name }) => name);
  const facts = { path, method: `${group}.${method}`, paged: paging !== undefined, integers };
  return createSampleCall(facts, example.value, SANDBOX_URL, SOURCES);
}
