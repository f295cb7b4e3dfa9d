import { type OpenPage, runAxe } from '@cashfree-rest/test-browser';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { EVERY_VIEW } from './every-view.ts';
import { fillWorld } from './fill-world.ts';

const openPage = shareBrowser();

const DESKTOP = { width: 1440, height: 900 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 390, height: 844 };
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [DESKTOP, PHONE].map((size) => ({ colorScheme, size })),
);

const SAMPLE = sampleOf(EVERY_VIEW, 2 * LOOKS.length);

/** All looks of all views in a long run; in a short one a sample of the views take turns, each look twice. */
const VIEWS = EVERY_VIEW.map((view) => {
  const turn = SAMPLE.indexOf(view) % LOOKS.length;
  const looks = IS_LONG_RUN ? LOOKS : LOOKS.filter((_, index) => index === turn);
  return { ...view, looks, axe: looks.length > 0 ? ', axe finds nothing' : '' };
});

/** A folder for pictures of every view, to look at them. */
const PICTURES = process.env.CONSOLE_PICTURES;

inBrowser('every view of the console', () => {
  let opened: OpenPage;
  let sandbox: ServedSandbox;

  beforeAll(async () => {
    // One page for all views: opening one takes longer than looking at it.
    opened = await openPage({ reducedMotion: 'reduce' });
    sandbox = await serveSandbox();
    await fillWorld(sandbox);
  });

  afterAll(async () => {
    await opened?.[Symbol.asyncDispose]();
    await sandbox?.[Symbol.asyncDispose]();
  });

  test.each(VIEWS)(
    '$name: nothing scrolls sideways, no other site is asked, no complaint$axe',
    async ({ name, path, shows, prepare, refusedWith, looks }) => {
      const { page, origins } = opened;
      const earlier = opened.complaints.length;
      await page.setViewportSize(DESKTOP);
      await page.goto(`${sandbox.url}/console/${path}`);
      await page.locator('main').getByText(shows).filter({ visible: true }).first().waitFor();
      await prepare?.(page);

      for (const { colorScheme, size } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        // Scrolled, the bar at the top lies over text, whose contrast axe then cannot tell.
        await page.evaluate('scrollTo(0, 0)');
        // The frame of a mail cannot be reached; mails have an axe test of their own.
        const found = (await runAxe(page)).filter((line) => !line.startsWith('frame-tested'));
        expect({ colorScheme, ...size, found }).toMatchObject({ found: [] });
      }
      const overflow = [];
      for (const size of [TABLET, PHONE, { width: 320, height: 640 }]) {
        await page.setViewportSize(size);
        overflow.push(
          await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
        );
      }
      expect(overflow).toEqual([0, 0, 0]);
      expect([...origins]).toEqual([sandbox.url]);
      const complaints = opened.complaints.slice(earlier);
      const unexpected = complaints.filter((text) => !text.includes(`a status of ${refusedWith}`));
      expect(unexpected).toEqual([]);
      if (PICTURES === undefined) return;
      for (const size of [DESKTOP, TABLET, PHONE]) {
        for (const colorScheme of size === TABLET
          ? (['light'] as const)
          : (['light', 'dark'] as const)) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(size);
          await page.evaluate('scrollTo(0, 0)');
          const file = `${name.replaceAll(' ', '-')}-${size.width}-${colorScheme}.png`;
          await page.screenshot({ path: `${PICTURES}/${file}`, fullPage: true });
        }
      }
    },
  );
});
