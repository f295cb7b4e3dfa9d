import type { Page } from 'playwright-core';

export interface ConsoleView {
  readonly name: string;
  /** Below `/console/`. */
  readonly path: string;
  /** Stands in the view once it shows a filled world. */
  readonly shows: string | RegExp;
  /** What to do before it is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Every view of the console, filled by `fillWorld`. */
export const EVERY_VIEW: readonly ConsoleView[] = [
  { name: 'home', path: '', shows: 'sandbox_app_id' },
  { name: 'an address without a view', path: 'nowhere', shows: 'No such view' },
];
