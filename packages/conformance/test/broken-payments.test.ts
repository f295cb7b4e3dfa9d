import { BROKEN_PAYMENTS } from './broken-payments.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_PAYMENTS);
