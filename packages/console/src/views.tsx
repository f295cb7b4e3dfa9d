import type { VNode } from 'preact';
import type { NavigationItem } from './frame/navigation.tsx';
import { HomeView } from './home/home-view.tsx';
import { NothingHere } from './nothing-here.tsx';
import { type Place, usePlace } from './place/place.ts';

interface ViewEntry extends NavigationItem {
  readonly show: (place: Place) => VNode;
}

/** All views in the order of the navigation. */
export const VIEWS: readonly ViewEntry[] = [
  { path: '', title: 'Home', icon: 'home', group: '', show: () => <HomeView /> },
];

/** The view at the current address. */
export function CurrentView(): VNode {
  const place = usePlace();
  const [name = ''] = place.path;
  return VIEWS.find(({ path }) => path === name)?.show(place) ?? <NothingHere />;
}
