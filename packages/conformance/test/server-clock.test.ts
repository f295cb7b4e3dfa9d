import { formatGatewayTime } from '@cashfree-rest/core';
import { describe, expect, test } from '@jest/globals';
import { createServerClock } from '../src/server-clock.ts';

const HOUR_MS = 3_600_000;

function written(offMs: number) {
  return { name: 'addedOn', text: formatGatewayTime(new Date(Date.now() + offMs)) };
}

describe('the time of now', () => {
  test('is taken in Asia/Kolkata, with a little patience', () => {
    const expectNow = createServerClock(false);

    expect(() => expectNow(written(0), { since: new Date() })).not.toThrow();
    expect(() => expectNow(written(-60_000), { since: new Date() })).not.toThrow();
    expect(() => expectNow(written(-HOUR_MS), { since: new Date() })).toThrow(/now in Asia/u);
  });

  test.each([
    [-5.5, /which is the time in UTC/u],
    [5.5, /added twice/u],
    [-12, /twelve hours a day/u],
    [72, /If the clock of the server was moved, give --own-clock$/u],
    [-240, /If the clock of the server was moved, give --own-clock$/u],
  ])('%s hours off is explained', (hours, message) => {
    const expectNow = createServerClock(false);

    expect(() => expectNow(written(hours * HOUR_MS), { since: new Date() })).toThrow(message);
  });

  test('goes by the Date of the reply, if the machines disagree', () => {
    const expectNow = createServerClock(false);
    const headers = new Map([['date', new Date(Date.now() + HOUR_MS).toUTCString()]]);
    const request = { method: 'POST', path: '/', headers: [], body: '' };
    const exchange = { request, reply: { status: 200, headers, text: '' } };

    expect(() => expectNow(written(HOUR_MS), { since: new Date(), exchange })).not.toThrow();
    expect(() => expectNow(written(0), { since: new Date(), exchange })).toThrow(/now in Asia/u);
  });

  test('of a clock of its own has to stay where it was first read', () => {
    const expectNow = createServerClock(true);
    const since = new Date();

    expect(() => expectNow(written(-72 * HOUR_MS), { since })).not.toThrow();
    expect(() => expectNow(written(-72 * HOUR_MS), { since })).not.toThrow();
    expect(() => expectNow(written(-77.5 * HOUR_MS), { since })).toThrow(
      /which is the time in UTC/u,
    );
  });
});
