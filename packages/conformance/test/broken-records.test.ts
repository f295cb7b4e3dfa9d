import { BROKEN_RECORDS } from './broken-records.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_RECORDS);
