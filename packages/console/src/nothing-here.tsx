import type { VNode } from 'preact';
import { View } from './kit/view.tsx';
import { hrefTo } from './place/place.ts';

/** What an address shows that no view has. */
export function NothingHere(): VNode {
  return (
    <View title="No such view" lead="The address is not complete, or from another version.">
      <p>
        <a href={hrefTo([])}>Start here</a>
      </p>
    </View>
  );
}
