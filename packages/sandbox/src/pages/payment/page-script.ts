/**
 * Served as `/billpay/assets/page.js`, unchanged (ES2020). Pages work without it.
 *
 * Timing matters twice. Buttons are disabled one task after `submit`, because a browser omits the name and value of a
 * disabled button. The return form is sent before the page has finished loading, so that it replaces its history entry
 * and "back" does not lead forward again.
 */
export const PAGE_SCRIPT: string = `'use strict';
const digitsOf = (text) => text.normalize('NFKC').replace(/\\D/g, '');
const cardNumber = (text) => digitsOf(text).slice(0, 19).replace(/(\\d{4})(?=\\d)/g, '$1 ');
const cardExpiry = (text) => {
  const monthFirst = text.replace(/^\\s*(20\\d\\d)\\D+(\\d\\d?)\\s*$/, '$2/$1');
  const digits = digitsOf(monthFirst.replace(/^\\s*(\\d)\\D/, '0$1'));
  const yearLength = digits.startsWith('20', 2) ? 4 : 2;
  return digits.slice(0, 2 + yearLength).replace(/^(\\d\\d)(?=\\d)/, '$1/');
};

// Rewrites what is typed or pasted and keeps the caret behind the same digit.
function keepFormatted(id, format) {
  const input = document.getElementById(id);
  if (!input) return;
  input.inputMode = 'numeric';
  input.addEventListener('input', () => {
    const tail = digitsOf(input.value.slice(input.selectionEnd)).length;
    const formatted = format(input.value.normalize('NFKC'));
    if (formatted === input.value) return;
    input.value = formatted;
    let caret = formatted.length;
    for (let left = tail; left > 0 && caret > 0; caret -= 1) {
      if (/\\d/.test(formatted[caret - 1])) left -= 1;
    }
    input.setSelectionRange(caret, caret);
  });
}
keepFormatted('cardNumber', cardNumber);
keepFormatted('cardExpiry', cardExpiry);

let sent = false;
function setBusy(busy) {
  for (const button of document.querySelectorAll('button')) button.disabled = busy;
}
document.addEventListener('submit', () => {
  sent = true;
  setTimeout(setBusy, 0, true);
  // Still here by then: stopped, or answered without a page. The attempt key makes a repeat safe.
  setTimeout(setBusy, 10000, false);
});
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  setBusy(false);
  // The attempt key of a form that was sent is spent: ask where the order stands now.
  if (sent) location.reload();
});

const [arrival] = performance.getEntriesByType('navigation');
const returning = document.querySelector('form[data-auto-submit]');
// Called on the prototype: a field of the merchant's may be named like a method.
if (returning && (!arrival || arrival.type === 'navigate')) {
  HTMLFormElement.prototype.requestSubmit.call(returning);
}
`;
