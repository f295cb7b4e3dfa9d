import { expect } from '@jest/globals';
import { GROUPS } from '../src/check.ts';
import { readDocumentFacts } from '../src/document-facts.ts';
import { runConformance } from '../src/run-conformance.ts';
import type { BrokenGateway } from './broken-gateway.ts';
import { CREDENTIALS } from './reference-gateway.ts';
import { pay, serveGateway } from './serve-gateway.ts';

const document = readDocumentFacts();

/**
 * Plays the groups that have to find the fault against a broken gateway: the checks that name it have to fail, and no
 * others. Each gateway has its own books: one that trims ids leaves an order under an id that others must not know.
 */
export async function expectFound(broken: BrokenGateway): Promise<void> {
  const { faults, plumbing, found, says, timeoutMs = 10_000 } = broken;
  const only = GROUPS.filter((group) => found.some((id) => id.startsWith(`${group}/`)));
  await using gateway = await serveGateway(faults, plumbing);

  const options = { ...CREDENTIALS, baseUrl: gateway.url, pay, only, timeoutMs, document };
  const report = await runConformance(options);

  const failed = report.findings.filter(({ outcome }) => outcome === 'fails');
  const ids = failed.map(({ id }) => id);
  const patterns = found.map(asPattern);
  expect(ids.filter((id) => !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
  expect(patterns.filter((pattern) => !ids.some((id) => pattern.test(id)))).toEqual([]);
  expect(failed[0]?.detail).toMatch(says);
  expect(report.passed).toBe(false);
  expect(JSON.stringify(report)).not.toContain(CREDENTIALS.secretKey);
}

/** A star matches one part of an id. */
export function asPattern(id: string): RegExp {
  const escaped = id.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '[^/]+');
  return new RegExp(`^${escaped}$`, 'u');
}
