/** What a search text can stand for. */
export interface OrderSearch {
  readonly orderIdBeginning: string | undefined;
  readonly referenceId: string | undefined;
  readonly customerEmail: string | undefined;
  readonly customerPhone: string | undefined;
}

/** Returns what the text can stand for by its form: no order has an id, address or number of another form. */
export function readOrderSearch(text: string): OrderSearch {
  const ifOfForm = (form: RegExp) => (form.test(text) ? text : undefined);
  return {
    orderIdBeginning: ifOfForm(/^[A-Za-z0-9._-]{1,50}$/u),
    referenceId: ifOfForm(/^[0-9]{1,20}$/u),
    customerEmail: ifOfForm(/@/u),
    customerPhone: ifOfForm(/^\+?[0-9]{8,15}$/u),
  };
}
