import { shieldDots, unshieldDots } from '@cashfree-rest/core';
import { useRedraw } from './use-redraw.ts';

/** Where the user is: the address holds view, filters and selection, so that the back button and links work. */
export interface Place {
  /** The parts of the path after `/console/`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

const ROOT = '/console/';
/** Where a test order is created; not below the orders, because an order may be called anything. */
export const NEW_ORDER: readonly string[] = ['new-order'];
const listeners = new Set<() => void>();

export function currentPlace(): Place {
  const parts = location.pathname.slice(ROOT.length).split('/').filter(Boolean);
  return { path: parts.map(readPart), query: new URLSearchParams(location.search) };
}

function writePart(text: string): string {
  return encodeURIComponent(shieldDots(text));
}

/** A part that is not URL-encoded is nothing that a view has: it stays as it is. */
function readPart(part: string): string {
  try {
    return unshieldDots(decodeURIComponent(part));
  } catch {
    return part;
  }
}

/** The merchant whose world is shown; `undefined` is the sandbox's first one. */
export function currentAppId(): string | undefined {
  return currentPlace().query.get('appId') ?? undefined;
}

/** Returns the address of a view. The merchant stays the same, other filters do not. */
export function hrefTo(path: readonly string[], query: Filters = {}): string {
  return hrefOf(path, { appId: currentAppId(), ...query });
}

export type Filters = Readonly<Record<string, string | undefined>>;

function hrefOf(path: readonly string[], query: Filters): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(set).toString();
  return `${ROOT}${path.map(writePart).join('/')}${search && `?${search}`}`;
}

/** Goes to another view, or with `replace` corrects the address of this one. */
export function go(href: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  for (const tell of listeners) tell();
}

/** Returns the address of this view with other filters; an empty value removes one. */
export function hrefWith(changes: Filters): string {
  const { path, query } = currentPlace();
  return hrefOf(path, { ...Object.fromEntries(query), ...changes });
}

/** Changes filters of this view. */
export function changeFilters(changes: Filters, options?: { replace?: boolean }): void {
  go(hrefWith(changes), options);
}

export function usePlace(): Place {
  useRedraw((tell) => {
    listeners.add(tell);
    addEventListener('popstate', tell);
    return () => {
      listeners.delete(tell);
      removeEventListener('popstate', tell);
    };
  });
  return currentPlace();
}

/** Follows links to views without loading the page again. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
    const link = (event.target as Element).closest?.('a');
    if (!isPlain || event.altKey || event.defaultPrevented || !link || link.target) return;
    if (link.origin !== location.origin || !link.pathname.startsWith(ROOT)) return;
    event.preventDefault();
    go(link.href);
  });
}
