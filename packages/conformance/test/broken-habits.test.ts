import { BROKEN_HABITS } from './broken-habits.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_HABITS);
