import { BROKEN_CREDENTIALS } from './broken-credentials.ts';
import { testEach } from './find-fault.ts';

testEach(BROKEN_CREDENTIALS);
