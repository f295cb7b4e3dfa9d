import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { useReply } from '../link/use-reply.ts';
import { currentAppId, currentPlace, go, hrefTo } from '../place/place.ts';
import { useSandboxFacts } from '../samples/sandbox-facts.ts';
import { NewMerchant } from './new-merchant.tsx';

/** Chooses the merchant, each of which is a world of its own. */
export function MerchantSwitcher(): VNode {
  const { reply } = useReply('listMerchants', {});
  const [isCreating, setCreating] = useState(false);
  const merchants = reply?.merchants ?? [];
  // The world that an address without a merchant shows; the list has its own order.
  const { appId: first } = useSandboxFacts();
  const choose = (appId: string) => {
    setCreating(false);
    const [view] = currentPlace().path;
    go(hrefTo(view === undefined ? [] : [view], { appId: appId === first ? undefined : appId }));
  };
  return (
    <div class="merchant">
      <label class="unseen" for="merchant">
        Merchant
      </label>
      <select
        id="merchant"
        value={currentAppId() ?? first}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {merchants.map(({ appId, name }) => (
          <option key={appId} value={appId}>
            {name === appId ? name : `${name} (${appId})`}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button icon-only"
        aria-label="New merchant"
        title="New merchant"
        onClick={() => setCreating(true)}
      >
        <Icon name="plus" />
      </button>
      {isCreating && <NewMerchant onClose={() => setCreating(false)} onCreated={choose} />}
    </div>
  );
}
