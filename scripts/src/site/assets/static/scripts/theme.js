import { readChoice } from './kept-choice.js';

// Runs before the page is painted, so that it does not flash in the other theme.
const theme = readChoice('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
