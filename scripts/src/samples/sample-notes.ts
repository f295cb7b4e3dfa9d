import type { SampleCall } from '@cashfree-rest/samples';

/** Where a caller gets a value that is not free to choose. */
const SOURCES: Readonly<Record<string, string>> = {
  orderId: 'your id of the order: `createOrder` asks for a new one, all others for one that exists',
  referenceId: 'from `getOrderStatus`, once the order is paid',
  settlementId: 'from `listSettlements`',
  startDate: 'the first of your days',
  endDate: 'the last of your days',
};

/** Tells as Markdown which values of the samples the reader has to replace; blank if they can be run as they stand. */
export function sampleNotes({ fields }: SampleCall): string {
  const notes = fields.flatMap(({ name }) => {
    const source = SOURCES[name];
    return source === undefined ? [] : [`- \`${name}\`: ${source}`];
  });
  if (notes.length === 0) return '';
  return `Replace these values of the example by your own:\n\n${notes.join('\n')}`;
}
