// Pages can be read and used without this script.
import { addCopyButtons } from './copy-buttons.js';
import { makeTabs } from './language-tabs.js';
import { followOldAddress } from './old-addresses.js';
import { openOutline } from './open-outline.js';
import { addSearchButton } from './search-opener.js';
import { addThemeButton } from './theme-button.js';
import { offerTry } from './try-it.js';

followOldAddress();
makeTabs();
openOutline();
addSearchButton();
addThemeButton();
addCopyButtons();
offerTry();
