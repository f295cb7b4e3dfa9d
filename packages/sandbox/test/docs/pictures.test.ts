import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { retryAt } from '../../src/agenda/retry-schedule.ts';
import {
  orderStatusAfter,
  outcomesAfter,
  PAYMENT_STATUSES,
  type Payment,
  type PaymentStatus,
} from '../../src/orders/payment.ts';
import { processedAtOf } from '../../src/refunds/refund.ts';
import { settlesAt } from '../../src/settlements/settlement-terms.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const PICTURES = join(ROOT, 'docs/pictures');

/** A Monday, in India. */
const MONDAY = new Date('2026-03-02T08:30:00Z');
const DAY_MS = 86_400_000;

function drawn(name: string): Promise<string> {
  return readFile(join(PICTURES, `${name}.svg`), 'utf8');
}

/** The boxes of a drawing, and its arrows as `PENDING SUCCESS`. */
async function graphOf(name: string) {
  const svg = await drawn(name);
  return {
    boxes: Array.from(svg.matchAll(/data-box="([^"]+)"/gu), ([, box]) => box ?? ''),
    arrows: Array.from(
      svg.matchAll(/data-from="([^"]+)" data-to="([^"]+)"/gu),
      ([, from, to]) => `${from} ${to}`,
    ),
  };
}

/** The times at the left of a time line. */
async function timesOf(name: string): Promise<readonly string[]> {
  const svg = (await drawn(name)).replaceAll(
    /<\/text><text text-anchor="middle" class="name end">/gu,
    ' ',
  );
  return Array.from(svg.matchAll(/class="name end">(.*?)<\/text>/gu), ([, text = '']) =>
    text.replaceAll(/<[^>]*>/gu, ''),
  );
}

async function valuesOf(schema: string): Promise<readonly string[]> {
  const source = join(ROOT, 'generated/contract/src/document.json');
  const { components } = JSON.parse(await readFile(source, 'utf8'));
  const { enum: closed, 'x-extensible-enum': open } = components.schemas[schema];
  return closed ?? open;
}

function attempt(status: PaymentStatus): Payment {
  return {
    referenceId: '1',
    paymentMode: 'UPI',
    status,
    message: null,
    details: undefined,
    attemptedAt: MONDAY,
  };
}

describe('the drawings of the guides show', () => {
  test('the states of an attempt, and the ways between them', async () => {
    const { boxes, arrows } = await graphOf('attempt-states');

    expect(boxes.toSorted()).toEqual(
      ['WAITING', ...(await valuesOf('TransactionStatus'))].toSorted(),
    );
    const ways = [undefined, ...PAYMENT_STATUSES].flatMap((status) =>
      outcomesAfter(status).map((next) => `${status ?? 'WAITING'} ${next}`),
    );
    expect(arrows.toSorted()).toEqual(ways.toSorted());
  });

  test('the states of an order, and the ways between them', async () => {
    const { boxes, arrows } = await graphOf('order-states');

    expect(boxes.toSorted()).toEqual([...(await valuesOf('OrderStatus'))].toSorted());
    const ways = [undefined, ...PAYMENT_STATUSES].flatMap((status) =>
      outcomesAfter(status).map((next) => {
        const before = orderStatusAfter(status && attempt(status));
        return [before, orderStatusAfter(attempt(next))] as const;
      }),
    );
    const changes = ways.filter(([from, to]) => from !== to).map((way) => way.join(' '));
    expect(arrows.toSorted()).toEqual([...new Set(changes)].toSorted());
  });

  test('the pauses between the tries to notify', async () => {
    const pauses: string[] = [];
    for (let failures = 1; retryAt(failures, MONDAY) !== undefined; failures += 1) {
      const minutes = ((retryAt(failures, MONDAY)?.getTime() ?? 0) - MONDAY.getTime()) / 60_000;
      pauses.push(minutes < 60 ? `${minutes} minutes later` : `${minutes / 60} hours later`);
    }

    expect(await timesOf('notification-retries')).toEqual(['at once', ...pauses]);
  });

  test('the working days until a settlement and a refund', async () => {
    const settlementDays =
      Math.floor((settlesAt(MONDAY).getTime() - MONDAY.getTime()) / DAY_MS) + 1;
    const refundDays = (processedAtOf(MONDAY).getTime() - MONDAY.getTime() - 2 * DAY_MS) / DAY_MS;

    expect((await timesOf('settlement-time-line')).at(-1)).toBe(
      `${settlementDays} working days later, 11:00 IST`,
    );
    expect(settlesAt(MONDAY).toISOString()).toMatch(/T05:30:00.000Z$/u);
    expect((await timesOf('refund-time-line')).at(-1)).toBe(`${refundDays} working days later`);
  });

  test('nothing without a title and a text for readers who cannot see them, and each is in a guide', async () => {
    const guides = await readdir(join(ROOT, 'docs/guides'));
    const texts = await Promise.all(
      guides
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFile(join(ROOT, 'docs/guides', name), 'utf8')),
    );
    const names = (await readdir(PICTURES)).filter((name) => name.endsWith('.svg'));

    expect(names).toHaveLength(7);
    for (const name of names) {
      const svg = await readFile(join(PICTURES, name), 'utf8');
      expect(svg).toMatch(
        /<title id="[\w-]+">[^<]{10,}<\/title>\n<desc id="[\w-]+">[^<]{80,}<\/desc>/u,
      );
      expect([
        name,
        texts.filter((text) => text.includes(`](../pictures/${name})`)).length,
      ]).toEqual([name, 1]);
    }
  });
});
