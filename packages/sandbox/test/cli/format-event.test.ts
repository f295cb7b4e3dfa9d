import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';
import { expect, test } from '@jest/globals';
import { formatEvent } from '../../src/cli/format-event.ts';

function anEvent(overrides: Partial<SandboxEvent> = {}): SandboxEvent {
  const at = '2026-03-02T08:31:12.000Z';
  return { id: 1, at, type: 'payment', orderId: null, summary: 'Paid', ...overrides };
}

test.each([
  ['a success', { state: 'SUCCESS' }, 32],
  ['a delivered notification', { type: 'notification', httpStatus: 204, failure: null }, 32],
  ['a failed notification', { type: 'notification', httpStatus: 500, failure: 'HTTP 500' }, 31],
  ['a reply that got lost', { type: 'request', httpStatus: null }, 31],
  ['a failed payment', { state: 'FAILED' }, 31],
  ['a fault', { type: 'fault' }, 33],
] as const)('%s has its colour', (_, overrides, colour) => {
  const line = formatEvent(anEvent(overrides), true);

  expect(line).toContain(`\u001b[${colour}m`);
});

test('without colour a line has no control characters, not even those of a sentence', () => {
  const line = formatEvent(anEvent({ summary: 'a\u001b[2J\nb' }), false);

  expect(line).toBe('2026-03-02 08:31:12.000  payment       a [2J b');
});
