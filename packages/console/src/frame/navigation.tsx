import type { VNode } from 'preact';
import { Icon, type IconName } from '../kit/icon.tsx';
import { hrefTo } from '../place/place.ts';

export interface NavigationItem {
  /** The first part of the view's path; empty for the home. */
  readonly path: string;
  readonly title: string;
  readonly icon: IconName;
  readonly group: string;
}

/** The way to all views, in groups. */
export function Navigation(props: { items: readonly NavigationItem[]; current: string }): VNode {
  const { items, current } = props;
  const groups = groupsOf(items);
  return (
    <nav id="navigation" class="side" aria-label="Views">
      {groups.map(([group, members]) => (
        <div key={group} class="side-group">
          {group && <h2>{group}</h2>}
          <ul>
            {members.map(({ path, title, icon }) => (
              <li key={path}>
                <a
                  href={hrefTo(path === '' ? [] : [path])}
                  aria-current={path === current ? 'page' : undefined}
                >
                  <Icon name={icon} />
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="side-foot">
        <a href="/docs/" target="_blank" rel="noreferrer">
          Documentation <Icon name="out" />
          <span class="unseen">opens in a new tab</span>
        </a>
      </p>
    </nav>
  );
}

function groupsOf(items: readonly NavigationItem[]): [string, NavigationItem[]][] {
  const names = [...new Set(items.map(({ group }) => group))];
  return names.map((name) => [name, items.filter(({ group }) => group === name)]);
}
