// What a bundle for browsers gets instead of the client: a module that does not exist, whose name says what to do.
// @ts-expect-error There is none. Re-exported, or a bundler would complain of the missing names first.
export * from 'A secret key must not be in a browser: import @cashfree-rest/client/browser instead';
