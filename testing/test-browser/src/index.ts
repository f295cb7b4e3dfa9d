export {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  type OpenPage,
  openPage,
  openPageWithoutCookies,
} from './open-page.ts';
export { runAxe } from './run-axe.ts';
