interface Notified {
  readonly orderId: string;
  readonly attempts: readonly {
    readonly httpStatus: number | null;
    readonly failure: string | null;
  }[];
}

/** Returns why the shop has not taken a notification that a reply lists, in words; `undefined` if it took them all. */
export function findShopFailure(reply: unknown): string | undefined {
  const { notifications = [] } = Object(reply) as { notifications?: readonly Notified[] };
  for (const { orderId, attempts } of notifications) {
    const { httpStatus, failure } = attempts.at(-1) ?? { failure: null };
    if (failure === null) continue;
    return httpStatus === null
      ? `the notification of order ${orderId} has failed: ${failure}`
      : `the shop answered ${httpStatus} to the notification of order ${orderId}`;
  }
  return undefined;
}
