export { type FirefoxPage, HAS_FIREFOX, openFirefox } from './open-firefox.ts';
export {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  type OpenPage,
  openPage,
  openPageWithoutCookies,
} from './open-page.ts';
export { runAxe } from './run-axe.ts';
