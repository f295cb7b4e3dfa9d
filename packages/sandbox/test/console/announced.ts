import type { Page } from 'playwright-core';

/** Waits until the console says what an action has done: at the page's end and, while a dialog is open, in that too. */
export async function announced(page: Page, text: string): Promise<void> {
  await page.getByRole('status').getByText(text).first().waitFor();
}
