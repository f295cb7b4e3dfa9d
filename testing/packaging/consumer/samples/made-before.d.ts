// What a guide has made in an earlier step, and the one function of Sentry that a sample calls.

declare const client: import('@cashfree-rest/client').Client;
declare const referenceId: string;
declare const OutcomeUnknownError: typeof import('@cashfree-rest/client').OutcomeUnknownError;
declare const RefusedError: typeof import('@cashfree-rest/client').RefusedError;

declare module '@sentry/node' {
  type Primitive = string | number | boolean | undefined;
  export function captureException(
    error: unknown,
    context?: { readonly tags?: Readonly<Record<string, Primitive>> },
  ): string;
}
