import './style/console.css';
import { render } from 'preact';
import { Shell } from './frame/shell.tsx';
import { keepCurrent } from './link/keep-current.ts';
import { followLinks } from './place/place.ts';
import { CurrentView, VIEWS } from './views.tsx';

const root = document.getElementById('console');
if (root === null) throw new Error('the page has no place for the console');
followLinks();
void keepCurrent();
render(
  <Shell items={VIEWS}>
    <CurrentView />
  </Shell>,
  root,
);
