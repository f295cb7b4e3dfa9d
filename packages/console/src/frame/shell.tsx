import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { Toast } from '../kit/toast.tsx';
import { useReply } from '../link/use-reply.ts';
import { hrefTo, NEW_ORDER, usePlace } from '../place/place.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { MerchantSwitcher } from './merchant-switcher.tsx';
import { Navigation, type NavigationItem } from './navigation.tsx';
import { TokenPrompt } from './token-prompt.tsx';
import { WorldClock } from './world-clock.tsx';

export interface ShellProps {
  readonly items: readonly NavigationItem[];
  readonly children: ComponentChildren;
}

/** What surrounds every view: the merchant, the clock of its world, and the way to all views. */
export function Shell({ items, children }: ShellProps): VNode {
  const { path } = usePlace();
  const clock = useReply('readClock', {});
  const main = useRef<HTMLElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const where = path.join('/');
  const isFirst = useRef(true);

  // A new place closes the menu and begins at its top.
  useEffect(() => {
    setMenuOpen(false);
    if (!isFirst.current) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [where]);

  if (clock.failure?.kind === 'locked') return <TokenPrompt />;
  return (
    <div class={`shell${isMenuOpen ? ' menu-open' : ''}`}>
      <a class="skip" href="#main">
        Skip to the view
      </a>
      <header class="bar">
        <a class="brand" href={hrefTo([])}>
          <span class="brand-mark" aria-hidden="true" />
          <span>Sandbox</span>
        </a>
        <MerchantSwitcher />
        <WorldClock clock={clock.reply} />
        <a class="button primary create" href={hrefTo(NEW_ORDER)}>
          <Icon name="plus" />
          <span>
            Create<span class="longer"> test order</span>
          </span>
        </a>
        <button
          type="button"
          class="button menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="navigation"
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <Icon name={isMenuOpen ? 'close' : 'menu'} />
          <span>Menu</span>
        </button>
      </header>
      <Navigation items={items} current={path[0] ?? ''} />
      <main id="main" ref={main} tabIndex={-1}>
        <ConnectionNotice failure={clock.failure} />
        {children}
      </main>
      <Toast />
    </div>
  );
}
