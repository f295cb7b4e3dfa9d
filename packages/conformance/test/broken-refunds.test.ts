import { BROKEN_REFUNDS } from './broken-refunds.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_REFUNDS);
