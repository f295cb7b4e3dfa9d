import type { VNode } from 'preact';
import { useAction } from '../link/use-action.ts';

/** Plays the merchant: mails the payment link to the customer. */
export function MailOrder({ orderId }: { orderId: string }): VNode {
  const mail = useAction('mailOrder', 'The mail is in the mailbox');
  return (
    <button
      type="button"
      class="button"
      disabled={mail.isBusy}
      onClick={() => mail.run({ orderId })}
    >
      Mail the link
    </button>
  );
}
