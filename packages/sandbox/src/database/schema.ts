import type { Generated } from 'kysely';

/** The tables as the newest migration leaves them. Amounts are paise, times milliseconds since 1970 UTC. */
export interface Database {
  merchants: {
    app_id: string;
    secret_key: string;
    name: string;
  };
  orders: {
    id: Generated<number>;
    app_id: string;
    order_id: string;
    amount: number;
    currency: string;
    note: string | null;
    customer_name: string;
    customer_phone: string;
    customer_email: string;
    seller_phone: string | null;
    return_url: string;
    notify_url: string | null;
    payment_modes: string | null;
    partner_code: string | null;
    token: string;
    added_at: number;
    expires_at: number;
  };
  payments: {
    id: Generated<number>;
    order_key: number;
    /** From the page's form: the same form sent twice is one attempt. */
    attempt_key: string;
    reference_id: string;
    /** `null` if the customer went back before choosing. */
    payment_mode: string | null;
    /** `null` while the customer is at the simulator. */
    status: string | null;
    message: string | null;
    /** What `paymentDetails` shows, as JSON; `null` for wallets. */
    details: string | null;
    attempted_at: number;
  };
}
