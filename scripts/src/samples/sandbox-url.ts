/** Where the sandbox listens unless it is told otherwise. */
export const SANDBOX_URL = 'http://localhost:4010';
