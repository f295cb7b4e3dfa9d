import { createClient } from '@cashfree-rest/client/browser';

/** The gateway through the shop's own server: no credentials on this side. */
export const gateway = createClient({ baseUrl: '/gateway' });
