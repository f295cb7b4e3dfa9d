import { refreshAll } from './replies.ts';

const EVERY_MS = 2_000;

/** Brings what is shown up to date while the page is visible. */
export function keepCurrent(): void {
  setInterval(() => {
    if (document.visibilityState === 'visible') void refreshAll();
  }, EVERY_MS);
}
