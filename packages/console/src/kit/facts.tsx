import type { ComponentChildren, VNode } from 'preact';

export type Fact = readonly [name: string, value: ComponentChildren];

/** Names with their values; those without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => {
        if (value === undefined || value === null || value === false || value === '') return null;
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        );
      })}
    </dl>
  );
}
