import { minorUnits } from '@cashfree-rest/core';
import type { BrokenGateway } from './broken-gateway.ts';
import { rewrite } from './plumbing-faults.ts';

/** Gateways that change the texts or the amount of an order. */
export const BROKEN_TEXTS: readonly BrokenGateway[] = [
  {
    name: 'trims texts',
    faults: { keepText: (text) => text.trim() },
    found: ['orders/text/blanks-around'],
    says: /came customerName "Asha Rao"/u,
  },
  {
    name: 'trims the names of customers',
    plumbing: rewrite(/customerName=\++/u, 'customerName='),
    found: ['orders/text/blanks-around'],
    says: /came customerName "Asha Rao "/u,
  },
  {
    name: 'trims notes',
    plumbing: rewrite(/orderNote=\++/u, 'orderNote='),
    found: ['orders/text/blanks-around'],
    says: /came orderNote "First flush {2}"/u,
  },
  {
    name: 'makes several blanks one',
    faults: { keepText: (text) => text.replace(/ +/gu, ' ') },
    found: ['orders/text/inner-blanks', 'orders/text/blanks-around'],
    says: /came customerName " Asha Rao "/u,
  },
  {
    name: 'composes letters and accents',
    faults: { keepText: (text) => text.normalize('NFC') },
    found: ['orders/text/combining'],
    says: /customerName/u,
  },
  {
    name: 'stores emoji as question marks',
    faults: { keepText: (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?') },
    found: ['orders/text/scripts', 'orders/text/longest-emoji', 'orders/text/joined-emoji'],
    says: /\?/u,
  },
  {
    name: 'stores a hundred characters of a note',
    faults: { keepText: (text) => [...text].slice(0, 100).join('') },
    found: ['orders/text/longest-emoji', 'orders/text/longest-script'],
    says: /orderNote/u,
  },
  {
    name: 'stores 255 bytes of a note',
    faults: { keepText: (text) => Buffer.from(text).subarray(0, 255).toString() },
    found: ['orders/text/longest-emoji', 'orders/text/longest-script'],
    says: /customerName/u,
  },
  {
    name: 'escapes texts for HTML',
    faults: { keepText: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') },
    found: ['orders/text/signs', 'orders/text/scripts'],
    says: /&amp;/u,
  },
  {
    name: 'decodes texts twice',
    faults: { keepText: decodedTwice },
    found: ['orders/text/signs'],
    says: /customerName/u,
  },
  {
    name: 'takes the note 0 for no note',
    faults: { keepText: (text) => (text === '0' ? '' : text) },
    found: ['orders/text/words'],
    says: /orderNote "0"; came orderNote ""/u,
  },
  {
    name: 'writes null for no note',
    plumbing: {
      answer(answer, { path }) {
        if (path.endsWith('/order/info')) {
          answer.text = answer.text.replace('"orderNote":""', '"orderNote":"null"');
        }
      },
    },
    found: ['orders/note-absent'],
    says: /orderNote ""; came orderNote "null"/u,
  },
  {
    name: 'rounds amounts down as floating-point numbers do',
    faults: { readAmount: (text) => minorUnits(Math.floor(Number(text) * 100)) },
    found: ['orders/amount/*'],
    says: /came orderAmount/u,
  },
  {
    name: 'rounds amounts up as floating-point numbers do',
    faults: { readAmount: (text) => minorUnits(Math.ceil(Number(text) * 100)) },
    found: ['orders/amount/*'],
    says: /came orderAmount "0.08"/u,
  },
  {
    name: 'keeps amounts in 32 bits',
    faults: {
      readAmount: (text) => minorUnits(Math.min(Math.round(Number(text) * 100), 2 ** 31 - 1)),
    },
    found: [
      'orders/amount/21474836.48',
      'orders/amount/42949672.97',
      'orders/amount/9999999999.99',
    ],
    says: /came orderAmount "21474836.47"/u,
  },
  {
    name: 'keeps amounts as floats of 32 bits',
    faults: { readAmount: (text) => minorUnits(Math.round(Math.fround(Number(text)) * 100)) },
    found: ['orders/amount/*'],
    says: /came orderAmount/u,
  },
];

function decodedTwice(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
