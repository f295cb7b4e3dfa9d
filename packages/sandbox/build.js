import { bundleSandbox } from './bundle-sandbox.js';

await bundleSandbox();
