// Generated from openapi/sandbox.yaml by scripts/src/emit-control.ts. Do not edit; run "pnpm generate".

import { createRequire } from 'node:module';

/** A fresh copy of the bundled document, for tools that write into what they are given. */
export function loadDocument(): Record<string, unknown> {
  const require = createRequire(import.meta.url);
  return structuredClone(require('../src/document.json'));
}
