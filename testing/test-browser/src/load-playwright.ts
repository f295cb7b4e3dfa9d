import { runInThisContext } from 'node:vm';

type NodeModule = typeof import('node:module');
type Playwright = typeof import('playwright-core');

/** Node's own `process`. Those that Jest gives to a test lead to Jest's loader. */
const { getBuiltinModule }: NodeJS.Process = runInThisContext('process');
const { createRequire } = getBuiltinModule('node:module') as NodeModule;

const playwright: Playwright = createRequire(import.meta.url)('playwright-core');

/** As Node loads it, once a process. Jest would compile Playwright's megabytes again for each test file. */
export const chromium: Playwright['chromium'] = playwright.chromium;
