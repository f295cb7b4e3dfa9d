/** Names of choices that a reader keeps, such as the language of samples. Storage may be forbidden. */
const PREFIX = 'docs.';
/** The window's event for a choice, whose `detail` has its name and value. */
const CHOSEN = 'kept-choice';

/** Returns what the reader has chosen on any page; `undefined` before that. */
export function readChoice(name) {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for other pages; `undefined` forgets it. */
export function keepChoice(name, value) {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // It then holds for this page only.
  }
  dispatchEvent(new CustomEvent(CHOSEN, { detail: { name, value } }));
}

/** Calls `tell` with each new value of a choice, also one that the form to try an operation has made. */
export function whenChosen(name, tell) {
  addEventListener(CHOSEN, ({ detail }) => {
    if (detail.name === name) tell(detail.value);
  });
}
