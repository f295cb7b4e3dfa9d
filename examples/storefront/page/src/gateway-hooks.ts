import { createFetchClient, type FetchPaths } from '@cashfree-rest/client/browser';
import createHooks, { type OpenapiQueryClient } from 'openapi-react-query';

/** Hooks of React Query for every operation, by way of the shop's own server: no credentials on this side. */
export const gateway: OpenapiQueryClient<FetchPaths> = createHooks(
  createFetchClient({ baseUrl: '/gateway' }),
);
