import type { VNode } from 'preact';
import { CodeBlock } from './code-block.tsx';
import { Dialog } from './dialog.tsx';

export interface NewCredentialsProps {
  readonly appId: string;
  readonly secretKey: string;
  readonly onSeen: () => void;
}

/** Shows the credentials of a merchant that was just created; later the secret key cannot be read. */
export function NewCredentials({ appId, secretKey, onSeen }: NewCredentialsProps): VNode {
  return (
    <Dialog title="Merchant created" onClose={onSeen}>
      <div class="stack">
        <p>Your shop signs in with these. The secret key is shown only now.</p>
        <CodeBlock
          title="Credentials"
          text={`SANDBOX_APP_ID=${appId}\nSANDBOX_SECRET_KEY=${secretKey}`}
        />
        <button type="button" class="button primary" onClick={onSeen}>
          Show its world
        </button>
      </div>
    </Dialog>
  );
}
