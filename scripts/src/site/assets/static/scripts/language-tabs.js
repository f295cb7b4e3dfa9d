import { keepChoice, readChoice, whenChosen } from './kept-choice.js';

const CHOICE = 'language';

/** Turns each stack of programs into tabs. The chosen language holds for all stacks and pages. */
export function makeTabs() {
  const groups = Array.from(document.querySelectorAll('.tabs'), makeGroup);
  const choose = (language) => {
    for (const group of groups) group.show(language);
  };
  for (const group of groups) group.whenChosen((language) => keepChoice(CHOICE, language));
  whenChosen(CHOICE, choose);
  choose(readChoice(CHOICE));
}

function makeGroup(stack) {
  const panels = [...stack.children];
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Language');
  const tabs = panels.map((panel) => {
    const heading = panel.firstElementChild;
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.textContent = panel.dataset.tab;
    tab.title = heading.textContent;
    tab.setAttribute('role', 'tab');
    heading.remove();
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-label', tab.title);
    tab.setAttribute('aria-controls', panel.id);
    list.append(tab);
    return tab;
  });
  stack.prepend(list);
  return {
    show(language) {
      const found = panels.findIndex(({ dataset }) => dataset.tab === language);
      const chosen = Math.max(found, 0);
      tabs.forEach((tab, index) => {
        tab.setAttribute('aria-selected', String(index === chosen));
        tab.tabIndex = index === chosen ? 0 : -1;
        panels[index].hidden = index !== chosen;
      });
    },
    whenChosen(choose) {
      list.addEventListener('click', ({ target }) => {
        const tab = target.closest('button');
        if (tab) choose(tab.textContent);
      });
      list.addEventListener('keydown', (event) => {
        const next = nextTab(tabs, tabs.indexOf(document.activeElement), event.key);
        if (next === undefined) return;
        event.preventDefault();
        choose(next.textContent);
        next.focus();
      });
    },
  };
}

function nextTab(tabs, current, key) {
  if (key === 'ArrowRight') return tabs[(current + 1) % tabs.length];
  if (key === 'ArrowLeft') return tabs.at(current - 1);
  if (key === 'Home') return tabs[0];
  return key === 'End' ? tabs.at(-1) : undefined;
}
