import { BROKEN_TEXTS } from './broken-texts.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_TEXTS);
