/** The default address of the sandbox. */
export const SANDBOX_URL = 'http://localhost:4010';
