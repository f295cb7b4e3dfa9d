// Checks this implementation against payment-results.json: node verify.mjs [file]
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

const NAMES = [
  'orderId',
  'orderAmount',
  'referenceId',
  'txStatus',
  'paymentMode',
  'txMsg',
  'txTime',
];

function isFromGateway(body, secretKey) {
  if (!isUtf8(body)) return false;
  const fields = new URLSearchParams(body);
  for (const name of [...NAMES, 'signature']) {
    if (fields.getAll(name).length !== 1) return false;
  }
  const text = NAMES.map((name) => fields.get(name)).join('');
  const expected = Buffer.from(createHmac('sha256', secretKey).update(text).digest('base64'));
  const received = Buffer.from(fields.get('signature'));
  return received.length === expected.length && timingSafeEqual(received, expected);
}

/** Asks another decoder, because URLSearchParams replaces bytes that are not UTF-8. */
function isUtf8(body) {
  try {
    decodeURIComponent(body);
    return true;
  } catch {
    return false;
  }
}

const file = process.argv[2] ?? new URL('payment-results.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8'));
const wrong = vectors.filter(({ body, key, valid }) => isFromGateway(body, key) !== valid);
for (const { name, valid, reason } of wrong) {
  process.stdout.write(`${name}: ${valid ? 'valid' : 'invalid'}. ${reason}\n`);
}
process.stdout.write(`${vectors.length - wrong.length} of ${vectors.length} agree\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
