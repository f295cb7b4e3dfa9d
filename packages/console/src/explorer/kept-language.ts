import { useEffect, useState } from 'preact/hooks';

/** Where and how the pages of the documentation keep the language of their tabs: see their `kept-choice.js`. */
const CHOICE = 'language';
const KEY = `docs.${CHOICE}`;
const CHOSEN = 'kept-choice';

/** Returns the language that the reader has chosen here or on a page of the documentation, and keeps another one. */
export function useKeptLanguage(): readonly [string | undefined, (language: string) => void] {
  const [language, setLanguage] = useState(readLanguage);
  useEffect(() => {
    const follow = ({ detail }: CustomEventInit<{ name: string; value: string }>) => {
      if (detail?.name === CHOICE) setLanguage(detail.value);
    };
    addEventListener(CHOSEN, follow as EventListener);
    return () => removeEventListener(CHOSEN, follow as EventListener);
  }, []);
  return [language, keepLanguage];
}

function readLanguage(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepLanguage(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Storage may be forbidden: it then holds for this page only.
  }
  dispatchEvent(new CustomEvent(CHOSEN, { detail: { name: CHOICE, value } }));
}
