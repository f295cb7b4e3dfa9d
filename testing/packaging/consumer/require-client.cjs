const assert = require('node:assert/strict');
const { createClient, createFetchClient, RefusedError } = require('@cashfree-rest/client');
const browser = require('@cashfree-rest/client/browser');

assert.equal(browser.RefusedError, RefusedError);
assert.throws(() => createClient({}), TypeError);
assert.throws(() => createFetchClient({}), TypeError);
import('@cashfree-rest/client').then((imported) =>
  assert.equal(imported.RefusedError, RefusedError),
);
