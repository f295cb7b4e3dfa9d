/** The logged-in customer; a shop with one customer needs no passwords. */
export const CUSTOMER = {
  customerName: 'Asha Rao',
  customerPhone: '9000000001',
  customerEmail: 'asha@example.com',
} as const;
