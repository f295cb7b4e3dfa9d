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

/** All looks of all views in a long run; in a short one a sample of the views, each in another look. */
const VIEWS = sampleOf(EVERY_VIEW, LOOKS.length).map((view, turn) => {
  const looks = IS_LONG_RUN ? LOOKS : LOOKS.slice(turn, turn + 1);
  return { ...view, looks };
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
    '$name: nothing scrolls sideways, no other site is asked, no complaint, axe finds nothing',
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
