import { type MinorUnits, parseAmount } from '@cashfree-rest/core';

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly detail: string;
  readonly price: MinorUnits;
}

/** The products, and the only source of prices. */
export const PRICE_LIST: readonly Product[] = [
  {
    sku: 'ridge',
    name: 'Bababudan Ridge',
    detail: 'Whole beans, 250 g',
    price: parseAmount('420'),
  },
  {
    sku: 'monsoon',
    name: 'Monsoon Malabar',
    detail: 'Ground, 250 g',
    price: parseAmount('365.50'),
  },
  { sku: 'filter', name: 'Brass filter', detail: 'For two cups', price: parseAmount('780') },
];
