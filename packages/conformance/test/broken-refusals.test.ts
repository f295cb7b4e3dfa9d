import { BROKEN_REFUSALS } from './broken-refusals.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_REFUSALS);
