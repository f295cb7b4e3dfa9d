import type { Check } from '../check.ts';
import type { Fields } from '../document-facts.ts';
import { expectKept } from './expect-fields.ts';

type Text = readonly [name: string, what: string, fields: Fields];

/** Composed and decomposed, which look alike: ज़ and é. */
const COMBINING = '\u095b \u091c\u093c \u00e9 e\u0301';
const LONGEST = 200;

/** Texts that databases, forms and pages tend to change. */
const TEXTS: readonly Text[] = [
  ['blanks-around', 'blanks before and behind', texts('  Asha Rao ', ' First flush  ')],
  ['inner-blanks', 'several blanks in a row', texts('Asha   Rao', '1  2   3')],
  ['scripts', 'any script', texts('आशा O’Neil & Söhne 😀', 'दार्जिलिंग، 茶 <b>100 g</b>')],
  ['combining', 'letters with and without combining marks', texts(COMBINING, COMBINING)],
  ['joined-emoji', 'emoji of several characters', texts('👩‍👩‍👧', '🇮🇳 👍🏽')],
  [
    'signs',
    'signs and URL-encoded characters',
    texts('%2B+%20&amp;', `100% <b>a=b&c=d</b> +1; "x" 'y' \\n \\u0041 $1 {} ? # /`),
  ],
  ['words', 'words that mean something elsewhere', texts('null', '0')],
  [
    'longest-script',
    `${LONGEST} letters of another script`,
    texts('आ'.repeat(100), 'आ'.repeat(LONGEST)),
  ],
  ['longest-emoji', `${LONGEST} emoji`, texts('😀'.repeat(100), '😀'.repeat(LONGEST))],
];

function texts(customerName: string, orderNote: string): Fields {
  return { customerName, orderNote };
}

/**
 * Whole and fractional amounts, values that binary fractions miss slightly, and values beyond 24, 31 and 32 bits of
 * paise.
 */
const AMOUNTS = [
  '154',
  '154.5',
  '154.50',
  '0.01',
  '0.07',
  '0.29',
  '0.57',
  '1.10',
  '1.15',
  '8.2',
  '19.99',
  '70.29',
  '167772.17',
  '9007199.41',
  '21474836.48',
  '42949672.97',
  '9999999999.99',
];

/** Sent values come back unchanged: texts to the letter, amounts to the paisa. */
export const orderTextChecks: readonly Check[] = [
  ...TEXTS.map(
    ([name, what, fields]): Check => ({
      ...about(`text/${name}`, `note and name keep ${what}`),
      needs: ['createOrder', 'getOrderDetails'],
      async run(context) {
        await expectKept(context, fields);
      },
    }),
  ),
  ...AMOUNTS.map(
    (orderAmount): Check => ({
      ...about(`amount/${orderAmount}`, `the amount ${orderAmount} comes back with two decimals`),
      needs: ['createOrder', 'getOrderDetails', 'getOrderStatus'],
      async run(context) {
        await expectKept(context, { orderAmount });
      },
    }),
  ),
];

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `orders/${name}`, group: 'orders', title };
}
