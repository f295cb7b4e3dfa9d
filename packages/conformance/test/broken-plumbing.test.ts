import { BROKEN_PLUMBING } from './broken-plumbing.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_PLUMBING);
