/** Loads pino when the first logger is created: a stub without one need not wait for it. `import` would return later. */
function requirePino(): typeof import('pino') {
  return require('pino');
}

// @ts-expect-error: what `require` loads has no other form of export; it is not erasable, which is for bundlers to mend.
export = requirePino;
