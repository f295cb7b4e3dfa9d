import { createFetchClient, type FetchPaths } from '@cashfree-rest/client/browser';
import createHooks, { type OpenapiQueryClient } from 'openapi-react-query';

/** React Query hooks for every operation, through the shop's own server: no credentials on this side. */
export const gateway: OpenapiQueryClient<FetchPaths> = createHooks(
  createFetchClient({ baseUrl: '/gateway' }),
);
