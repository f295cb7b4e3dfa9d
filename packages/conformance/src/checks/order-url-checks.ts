import type { Check } from '../check.ts';
import type { Fields } from '../document-facts.ts';
import { createOrder } from './create-order.ts';

type Spelling = readonly [name: string, what: string, fields: Fields];

/** Nothing is posted to these addresses, because the orders are never paid. */
const SPELLINGS: readonly Spelling[] = [
  [
    'capitals',
    'scheme and host in capitals',
    { returnUrl: 'HTTPS://SHOP.EXAMPLE.COM/Return', notifyUrl: 'HTTP://LOCALHOST:9/Notify' },
  ],
  ['below-localhost', 'a name below localhost', { notifyUrl: 'http://shop.localhost:9/notify' }],
  [
    'signs',
    'signs in a query that RFC 3986 does not know',
    {
      returnUrl: 'https://shop.example.com/return?data[order]=5&a=b|c',
      notifyUrl: 'https://shop.example.com/notify?data[order]=5&a=b|c',
    },
  ],
];

/** Addresses that real shops have, and that strict parsers refuse. */
export const orderUrlChecks: readonly Check[] = SPELLINGS.map(([name, what, fields]) => ({
  id: `orders/url/${name}`,
  group: 'orders',
  title: `an order may have an address with ${what}`,
  needs: ['createOrder'],
  async run(context) {
    await createOrder(context, fields);
  },
}));
