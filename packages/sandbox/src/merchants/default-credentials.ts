/** The credentials of a sandbox without settings. They are public, so pages may show them. */
export const DEFAULT_CREDENTIALS: { readonly appId: string; readonly secretKey: string } = {
  appId: 'sandbox_app_id',
  secretKey: 'sandbox_secret_key',
};
