// Bundles for browsers get this file instead of the client. The missing module's name appears in the bundler's error.
// @ts-expect-error There is no such module. Re-exported, because a bundler would report missing names first.
export * from 'A secret key must not be in a browser: import @cashfree-rest/client/browser instead';
