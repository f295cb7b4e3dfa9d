import { BROKEN_TIMES } from './broken-times.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_TIMES);
