import { keepChoice, readChoice } from './kept-choice.js';

/** The themes in the order of the button; the first is that of the reader's system. */
const THEMES = ['system', 'light', 'dark'];

/** Adds a button that goes from theme to theme. */
export function addThemeButton() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'theme';
  let theme = readChoice('theme') ?? 'system';
  const show = () => {
    button.textContent = `Theme: ${theme}`;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    keepChoice('theme', theme === 'system' ? undefined : theme);
    show();
  });
  show();
  document.querySelector('.tools').append(button);
}
