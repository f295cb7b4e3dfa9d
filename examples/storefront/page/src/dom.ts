/** Returns the element of this page with this id, which must exist. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element ${id}`);
  return element as Kind;
}

/** Makes an element with properties and children. Text stays text, so markup cannot get in. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Shows an error where assistive technology announces it; no argument clears it. */
export function showTrouble(error?: unknown): void {
  const trouble = byId('trouble');
  const { reason, message } = Object(error) as { reason?: string; message?: string };
  trouble.textContent = reason ?? message ?? '';
  trouble.hidden = error === undefined;
}

const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });

/** Returns `₹1,151.00`; works on the digits as text, so that no paisa is lost. */
export function formatRupees(amount: string): string {
  return rupees.format(amount as `${number}`);
}
