import { runInThisContext } from 'node:vm';

type NodeModule = typeof import('node:module');
type Playwright = typeof import('playwright-core');

/** Node's own `process`. Those that Jest gives to a test lead to Jest's loader. */
const { getBuiltinModule }: NodeJS.Process = runInThisContext('process');
const { createRequire } = getBuiltinModule('node:module') as NodeModule;

/** Playwright as Node loads it, once a process. Jest would compile its megabytes again for each test file. */
export const { chromium }: Playwright = createRequire(import.meta.url)('playwright-core');
